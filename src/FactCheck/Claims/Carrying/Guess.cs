namespace FactCheck.Claims.Carrying;

/// <summary>A new sentence that an old one may have become.</summary>
internal sealed class Guess(int old, int now, Alike alike)
{
    public int Old => old;

    public int New => now;

    public Alike Alike => alike;

    /// <summary>How like the two are by their words alone, 0 to 1.</summary>
    public double Content => (Alike.OfBefore + Alike.OfAfter + Alike.Exact + Alike.Ordered + Alike.Joined) / 5;

    /// <summary>How far it is ahead of the next best place by its words.</summary>
    public double Lead { get; set; }

    /// <summary>Whether it keeps its order among the sentences that were found again.</summary>
    public bool KeepsOrder { get; set; }

    /// <summary>Whether it stands between the same two sentences.</summary>
    public bool Between { get; set; }

    /// <summary>How sure it is, 0 to 1, words and neighbours together.</summary>
    public double Sure { get; set; }

    /// <summary>Orders guesses, the surest first.</summary>
    public static int Likelier(Guess one, Guess other) =>
        other.Sure != one.Sure ? other.Sure.CompareTo(one.Sure) : one.New.CompareTo(other.New);
}
