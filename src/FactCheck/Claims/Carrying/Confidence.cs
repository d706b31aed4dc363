namespace FactCheck.Claims.Carrying;

/// <summary>Weighs the signs for and against "this sentence became that one" into one figure.</summary>
internal static class Confidence
{
    /// <summary>From here a pair counts as a neighbour to those around it.</summary>
    public const double Neighbour = 0.8;

    /// <summary>From here in the second round.</summary>
    public const double Fair = 0.6;

    /// <summary>From here a whole sentence is carried without asking: the least with which no more than one in 200 is put in a wrong place.</summary>
    public const double Enough = 0.92;

    /// <summary>From here words inside a sentence are carried without asking; that they are there is a sign of its own.</summary>
    public const double EnoughWithin = 0.85;

    /// <summary>Below this nothing is proposed, so that no more than one passage in twenty is a question.</summary>
    public const double Ask = 0.55;

    // Fitted by logistic regression on every other pair of essays redrafted by hand; the others agreed.
    public static double Of(in Signs signs)
    {
        var alike = signs.Alike;
        var sum = -7.09
            + (1.82 * alike.OfBefore)
            + (0.80 * alike.Exact)
            + (0.74 * alike.Ordered)
            + (0.83 * alike.Joined)
            + (0.86 * alike.Opening)
            + (1.08 * alike.Letters)
            - (0.55 * signs.Content * signs.Content)
            + (2.58 * signs.Lead)
            + (0.23 * signs.Previous)
            + (0.82 * signs.Next)
            + (1.49 * signs.StepsFromPrevious)
            + (0.69 * signs.StepsToNext)
            + (signs.KeepsOrder ? 1.95 + (1.16 * signs.Content) : 0)
            + (signs.SameGap ? 0.51 : 0);
        return 1 / (1 + Math.Exp(-sum));
    }
}
