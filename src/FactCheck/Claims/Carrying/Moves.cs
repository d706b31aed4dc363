namespace FactCheck.Claims.Carrying;

/// <summary>Looks for sentences that left their order and changed their words, or went into the one that a neighbour became.</summary>
internal static class Moves
{
    // From this share of its words on a sentence may have been merged into the one that its neighbour became.
    private const double MostlyThere = 0.75;

    // So much must be the same beside a neighbour that moved too, and so much where nothing but the words speaks for it.
    private const double HalfThere = 0.5;
    private const double PlainlyThere = 0.65;

    // A person is asked.
    private const double SureOfOne = 0.6;

    /// <summary>Raises what such a guess is sure of; that between two neighbours that moved as well is as good as one in its place.</summary>
    public static void Consider(Pairs pairs, IEnumerable<List<Guess>?> guesses)
    {
        foreach (var list in guesses)
        {
            foreach (var guess in list ?? [])
            {
                guess.Sure = Math.Max(guess.Sure, Sure(pairs, guess));
            }

            list?.Sort(Guess.Likelier);
        }
    }

    private static double Sure(Pairs pairs, Guess guess)
    {
        var (old, now) = (guess.Old, guess.New);
        if (guess.Alike.OfBefore >= MostlyThere && (pairs.Became(old - 1, now) || pairs.Became(old + 1, now)))
        {
            return SureOfOne;
        }

        if (guess.KeepsOrder || pairs.Back[now] >= 0)
        {
            return 0;
        }

        var (follows, leads) = (pairs.Became(old - 1, now - 1), pairs.Became(old + 1, now + 1));
        return guess.Content >= HalfThere && follows && leads ? Confidence.Enough
            : (guess.Content >= HalfThere && (follows || leads)) || (guess.Content >= PlainlyThere && guess.Lead > 0) ? SureOfOne
            : 0;
    }
}
