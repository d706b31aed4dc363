using FactCheck.Claims.Carrying;

namespace FactCheck.Claims.Comparing;

/// <summary>Words of two texts lined up: in both, or in one of them only.</summary>
/// <param name="OldStart">First UTF-16 code unit in the old text.</param>
/// <param name="OldEnd">The code unit after its last; the same as its first where the words are new.</param>
/// <param name="NewStart">First code unit in the new text.</param>
/// <param name="NewEnd">The code unit after its last; the same as its first where the words are gone.</param>
/// <param name="IsSame">Whether the words are in both.</param>
internal readonly record struct WordRun(int OldStart, int OldEnd, int NewStart, int NewEnd, bool IsSame);

/// <summary>Lines up the words of a sentence with those it became.</summary>
internal static class WordRuns
{
    // Longer passages are shown as replaced once what is the same at their ends is taken off.
    private const long MostCombined = 1_000_000;

    // Where less than this share of the words stayed, the two are easier read one after the other.
    private const double LeastKept = 0.25;

    /// <summary>The runs between two stretches, in order, offsets into the two whole texts; they hold every code unit of both stretches.</summary>
    public static IReadOnlyList<WordRun> Of(string was, int oldStart, int oldEnd, string now, int newStart, int newEnd)
    {
        var keys = new Keys();
        var before = Pieces.Of(was[oldStart..oldEnd], keys);
        var after = Pieces.Of(now[newStart..newEnd], keys);
        var same = Same(was, oldStart, before, now, newStart, after);
        var kept = same.Where(pair => before[pair.Old].IsWord).Sum(pair => before[pair.Old].End - before[pair.Old].Start);
        var all = Math.Max(Letters(before), Letters(after));
        if (kept < LeastKept * all)
        {
            same = [];
        }

        var runs = new List<WordRun>();
        var (old, current) = (oldStart, newStart);
        foreach (var (first, last) in Islands(same, before, after))
        {
            var (fromOld, fromNew) = (oldStart + before[first.Old].Start, newStart + after[first.New].Start);
            Differ(runs, was, now, old, fromOld, current, fromNew);
            (old, current) = (oldStart + before[last.Old].End, newStart + after[last.New].End);
            Cover(runs, before, after, first, last, oldStart, newStart);
        }

        Differ(runs, was, now, old, oldEnd, current, newEnd);
        return runs;
    }

    private static int Letters(List<Piece> pieces) => pieces.Where(piece => piece.IsWord).Sum(piece => piece.End - piece.Start);

    // Blanks are no difference, alone or at the ends of one.
    private static void Differ(List<WordRun> runs, string was, string now, int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var (old, current) = (oldStart, newStart);
        while (old < oldEnd && current < newEnd && was[old] == now[current] && char.IsWhiteSpace(was[old]))
        {
            (old, current) = (old + 1, current + 1);
        }

        var (oldRest, newRest) = (oldEnd, newEnd);
        while (oldRest > old && newRest > current && was[oldRest - 1] == now[newRest - 1] && char.IsWhiteSpace(was[oldRest - 1]))
        {
            (oldRest, newRest) = (oldRest - 1, newRest - 1);
        }

        Add(runs, oldStart, old, newStart, current, true);
        Add(runs, old, oldRest, current, newRest, was.AsSpan(old..oldRest).IsWhiteSpace() && now.AsSpan(current..newRest).IsWhiteSpace());
        Add(runs, oldRest, oldEnd, newRest, newEnd, true);
    }

    private static void Add(List<WordRun> runs, int oldStart, int oldEnd, int newStart, int newEnd, bool isSame)
    {
        if (oldStart == oldEnd && newStart == newEnd)
        {
            return;
        }

        if (isSame && runs.Count > 0 && runs[^1].IsSame)
        {
            runs[^1] = runs[^1] with { OldEnd = oldEnd, NewEnd = newEnd };
        }
        else
        {
            runs.Add(new WordRun(oldStart, oldEnd, newStart, newEnd, isSame));
        }
    }

    private static void Cover(List<WordRun> runs, List<Piece> before, List<Piece> after, (int Old, int New) first, (int Old, int New) last, int oldStart, int newStart) =>
        Add(runs, oldStart + before[first.Old].Start, oldStart + before[last.Old].End, newStart + after[first.New].Start, newStart + after[last.New].End, true);

    // Neighbours that stayed, joined; a lone mark or short word between words that changed is read with them.
    private static List<((int Old, int New) First, (int Old, int New) Last)> Islands(List<(int Old, int New)> same, List<Piece> before, List<Piece> after)
    {
        var islands = new List<((int Old, int New) First, (int Old, int New) Last)>();
        foreach (var pair in same)
        {
            if (islands.Count > 0 && islands[^1].Last == (pair.Old - 1, pair.New - 1))
            {
                islands[^1] = (islands[^1].First, pair);
            }
            else
            {
                islands.Add((pair, pair));
            }
        }

        islands.RemoveAll(island => IsLost(island, before, after));
        return islands;
    }

    private static bool IsLost(((int Old, int New) First, (int Old, int New) Last) island, List<Piece> before, List<Piece> after)
    {
        var (first, last) = island;
        var isInside = first.Old > 0 && first.New > 0 && last.Old < before.Count - 1 && last.New < after.Count - 1;
        var words = before[first.Old..(last.Old + 1)].Where(piece => piece.IsWord).ToList();
        return isInside && (words.Count == 0 || (words.Count == 1 && words[0].End - words[0].Start <= 2));
    }

    // The longest common subsequence of pieces, written alike.
    private static List<(int Old, int New)> Same(string was, int oldStart, List<Piece> before, string now, int newStart, List<Piece> after)
    {
        bool IsAlike(int old, int current) =>
            before[old].Key == after[current].Key
            && was.AsSpan(oldStart + before[old].Start, before[old].End - before[old].Start).SequenceEqual(
                now.AsSpan(newStart + after[current].Start, after[current].End - after[current].Start));

        var same = new List<(int Old, int New)>();
        var (first, oldLast, newLast) = (0, before.Count, after.Count);
        for (; first < oldLast && first < newLast && IsAlike(first, first); first++)
        {
            same.Add((first, first));
        }

        while (oldLast > first && newLast > first && IsAlike(oldLast - 1, newLast - 1))
        {
            (oldLast, newLast) = (oldLast - 1, newLast - 1);
        }

        if ((long)(oldLast - first) * (newLast - first) is > 0 and <= MostCombined)
        {
            same.AddRange(CommonSequence.Of(oldLast - first, newLast - first, (i, j) => IsAlike(first + i, first + j)).Select(pair => (first + pair.One, first + pair.Other)));
        }

        for (var (old, current) = (oldLast, newLast); old < before.Count; old++, current++)
        {
            same.Add((old, current));
        }

        return same;
    }
}
