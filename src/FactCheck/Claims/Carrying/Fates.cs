namespace FactCheck.Claims.Carrying;

/// <summary>Decides for each old sentence where it may stand now, surest first.</summary>
internal sealed class Fates
{
    private const int MostCandidates = 3;

    // From this share of its words on, a neighbour of the place is the other half of a sentence that was split.
    private const double OtherHalf = 0.5;
    private const double MostInOneHalf = 0.8;

    private readonly Pairs pairs;
    private readonly int[] same;
    private readonly Rewordings rewordings;

    public Fates(UnitedText before, UnitedText after, Keys keys, Likeness likeness)
    {
        pairs = new Pairs(before.Units.Length, after.Units.Length);
        SameSentences.Pair(before, after, pairs);
        same = [.. pairs.Ahead];
        rewordings = new Rewordings(before, after, keys, likeness, pairs);
        rewordings.Find();
    }

    /// <summary>The places of a sentence; none where it was deleted.</summary>
    public IReadOnlyList<UnitFate> Of(int unit)
    {
        if (same[unit] >= 0)
        {
            return [new UnitFate(same[unit], same[unit], 1, null)];
        }

        var fates = new List<UnitFate>();
        foreach (var guess in rewordings.For(unit))
        {
            if (guess.Sure >= Confidence.Ask && fates.Count < MostCandidates && !fates.Exists(fate => fate.First <= guess.New && guess.New <= fate.Last))
            {
                fates.Add(Widened(guess));
            }
        }

        return fates;
    }

    private UnitFate Widened(Guess best)
    {
        var (first, last) = (best.New, best.New);
        foreach (var guess in rewordings.For(best.Old))
        {
            if ((guess.New == first - 1 || guess.New == last + 1)
                && pairs.Back[guess.New] < 0
                && guess.Alike.OfAfter > OtherHalf
                && best.Alike.OfBefore < MostInOneHalf)
            {
                (first, last) = (Math.Min(first, guess.New), Math.Max(last, guess.New));
            }
        }

        return new UnitFate(first, last, best.Sure, best);
    }
}
