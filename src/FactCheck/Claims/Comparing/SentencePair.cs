namespace FactCheck.Claims.Comparing;

/// <summary>Sentences of one revision and those they became: half-open indexes, more than one where sentences were merged or split.</summary>
internal sealed record SentencePair(int Old, int OldEnd, int New, int NewEnd, bool IsExact)
{
    /// <summary>Whether it stands in another order among the others now.</summary>
    public bool IsMoved { get; set; }
}
