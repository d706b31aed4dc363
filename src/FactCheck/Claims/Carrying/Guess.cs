namespace FactCheck.Claims.Carrying;

/// <summary>A new sentence that an old one may have become.</summary>
internal sealed record Guess(int Old, int New, Alike Alike)
{
    /// <summary>How like the two are by their words alone, 0 to 1.</summary>
    public double Content => (Alike.OfBefore + Alike.OfAfter + Alike.Exact + Alike.Ordered + Alike.Joined) / 5;

    /// <summary>How sure it is, 0 to 1, words and neighbours together.</summary>
    public double Sure { get; set; }
}
