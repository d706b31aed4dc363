namespace FactCheck.Claims;

/// <summary>Words of a passage that a reader cannot understand without the rest of the article, and what is offered for them.</summary>
/// <param name="Start">Their first UTF-16 code unit in the text.</param>
/// <param name="End">The code unit after their last.</param>
/// <param name="Words">The words as they stand there.</param>
/// <param name="Need">What is missing.</param>
/// <param name="Offer">What they seem to stand for, to be confirmed by a person; nothing where nothing fits.</param>
/// <param name="Because">How the offer was come by, or why there is none, in the reader's words.</param>
public sealed record ContextNote(int Start, int End, string Words, ContextNeed Need, string? Offer, string Because)
{
    /// <summary>What to ask, as on the screen: "Who is “he”?"</summary>
    public string Question => Need switch
    {
        ContextNeed.When => $"When is “{Words}”?",
        ContextNeed.What => $"What is “{Words}”?",
        _ => $"Who is “{Words}”?",
    };
}

/// <summary>What a reader would have to know to understand some words.</summary>
public enum ContextNeed
{
    /// <summary>Which person or people.</summary>
    Who,

    /// <summary>Which body or thing.</summary>
    What,

    /// <summary>Which day, month, year or stretch of time.</summary>
    When,
}
