namespace FactCheck.Claims.Carrying;

/// <summary>Finds the exact words of a passage inside the sentence that its own became.</summary>
internal sealed class Placing(UnitedText before, UnitedText after, Likeness likeness)
{
    // Less than this of a passage inside a sentence is not that passage any more.
    private const double LeastKept = 0.4;
    private const double MarkWeight = 0.05;

    private readonly WordMap words = new(before, after, likeness);
    private readonly Dictionary<(int Unit, int First), int[]> maps = [];

    /// <summary>Where the old pieces from <paramref name="first"/> to before <paramref name="end"/>, all of one sentence, stand; nowhere where too few are left.</summary>
    public Placed? Of(int unit, UnitFate fate, int first, int end)
    {
        var old = before.Units[unit];
        var map = Map(unit, fate);
        var (newFirst, newLast) = (after.Units[fate.First].First, after.Units[fate.Last].After - 1);
        var (lowest, highest, kept, weight) = (int.MaxValue, -1, 0.0, 0.0);
        for (var i = first; i < end; i++)
        {
            var own = Weight(i);
            weight += own;
            if (map[i - old.First] is >= 0 and var at)
            {
                kept += before.Pieces[i].Key == after.Pieces[at].Key ? own : own / 2;
                (lowest, highest) = (Math.Min(lowest, at), Math.Max(highest, at));
            }
        }

        var (firstWord, lastWord) = Words(before.Pieces, old.First, old.After - 1);
        if (first <= firstWord && end > lastWord)
        {
            var (from, until) = Ends(old, map, first, end, newFirst, newLast);
            return new Placed(from, until, true, kept, weight);
        }

        if (highest < 0 || kept < weight * LeastKept)
        {
            return null;
        }

        return new Placed(
            map[first - old.First] >= 0 ? lowest : Before(old, map, first, lowest, newFirst),
            map[end - 1 - old.First] >= 0 ? highest : After(old, map, end, highest, newLast),
            false,
            kept,
            weight);
    }

    // A whole sentence stays one: what was added at its ends belongs to it, but for marks that were outside.
    private (int First, int Last) Ends(Unit old, int[] map, int first, int end, int newFirst, int newLast)
    {
        var (firstWord, lastWord) = Words(before.Pieces, old.First, old.After - 1);
        var (newFirstWord, newLastWord) = Words(after.Pieces, newFirst, newLast);
        var opening = map[first - old.First];
        var closing = map[end - 1 - old.First];
        return (
            first == firstWord ? newFirstWord : opening >= 0 ? Math.Min(opening, newFirstWord) : first == old.First ? newFirst : newFirstWord,
            end - 1 == lastWord ? newLastWord : closing >= 0 ? Math.Max(closing, newLastWord) : end == old.After ? newLast : newLastWord);
    }

    // What was replaced at an edge belongs to the passage where its neighbour outside kept its place.
    private static int Before(Unit old, int[] map, int first, int lowest, int newFirst) =>
        first == old.First ? newFirst
        : map[first - 1 - old.First] is >= 0 and var outside && outside < lowest ? outside + 1
        : lowest;

    private static int After(Unit old, int[] map, int end, int highest, int newLast) =>
        end == old.After ? newLast
        : map[end - old.First] is var outside && outside > highest ? outside - 1
        : highest;

    private int[] Map(int unit, UnitFate fate)
    {
        if (!maps.TryGetValue((unit, fate.First), out var map))
        {
            var old = before.Units[unit];
            map = new int[old.Count];
            Array.Fill(map, -1);
            words.Fill(map, old.First, old.First, old.After, after.Units[fate.First].First, after.Units[fate.Last].After);
            maps[(unit, fate.First)] = map;
        }

        return map;
    }

    private double Weight(int piece) => before.Pieces[piece].IsWord ? likeness.Weight(before.Pieces[piece].Key) + 0.2 : MarkWeight;

    private static (int First, int Last) Words(Piece[] pieces, int first, int last)
    {
        var (from, until) = (first, last);
        while (from < last && !pieces[from].IsWord)
        {
            from++;
        }

        while (until > first && !pieces[until].IsWord)
        {
            until--;
        }

        return from > until ? (first, last) : (from, until);
    }
}
