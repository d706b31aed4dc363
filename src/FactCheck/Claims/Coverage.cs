namespace FactCheck.Claims;

/// <summary>How much of a text was looked at: every sentence ends as part of a claim or cleared.</summary>
/// <param name="Words">Words in the text.</param>
/// <param name="WordsCovered">Words in sentences that a claim touches or that are cleared whole.</param>
/// <param name="Sentences">For each sentence, in order, how it is covered.</param>
public sealed record Coverage(int Words, int WordsCovered, IReadOnlyList<SentenceCover> Sentences)
{
    /// <summary>Whether nothing was passed over.</summary>
    public bool IsComplete => Sentences.All(cover => cover != SentenceCover.Open);
}

/// <summary>How a sentence is covered.</summary>
public enum SentenceCover
{
    Open,
    Claimed,
    Cleared,
}
