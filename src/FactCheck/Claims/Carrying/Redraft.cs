using FactCheck.Articles;

namespace FactCheck.Claims.Carrying;

/// <summary>Two revisions lined up once, so that every passage of the first can be carried into the second.</summary>
public sealed class Redraft
{
    private readonly UnitedText before;
    private readonly UnitedText after;
    private readonly Likeness likeness;
    private readonly Pairs pairs;
    private readonly Rewordings rewordings;
    private readonly WordMap words;
    private readonly int[] map;
    private readonly UnitFate?[] fates;
    private readonly bool isSame;

    private Redraft(string before, string after)
    {
        isSame = string.Equals(before, after, StringComparison.Ordinal);
        var keys = new Keys();
        this.before = new UnitedText(before, keys);
        this.after = new UnitedText(after, keys);
        likeness = new Likeness(this.before, this.after, keys);
        pairs = new Pairs(this.before.Units.Length, this.after.Units.Length);
        SameSentences.Pair(this.before, this.after, pairs);
        Same = [.. pairs.Ahead];
        rewordings = new Rewordings(this.before, this.after, keys, likeness, pairs);
        rewordings.Find();
        words = new WordMap(this.before, this.after, likeness);
        map = new int[this.before.Pieces.Length];
        Array.Fill(map, -1);
        fates = new UnitFate?[this.before.Units.Length];
    }

    internal int[] Same { get; }

    public static Action<int, int, int, int, string>? Trace;

    internal HashSet<int> InOrderOld() => [.. pairs.InOrder().Select(pair => pair.Old)];

    internal Rewordings Rewordings => rewordings;

    internal UnitedText Before => before;

    internal UnitedText After => after;

    /// <summary>Lines up two texts; one alignment serves every passage.</summary>
    public static Redraft Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new Redraft(before, after);
    }

    /// <summary>What became of the passage from <paramref name="start"/> to <paramref name="end"/>, half-open UTF-16 offsets in the text before.</summary>
    public Carried Carry(int start, int end)
    {
        if (isSame)
        {
            return new Carried(AnchorState.Attached, start, end, []);
        }

        var first = before.PieceAt(start);
        var last = first;
        while (last < before.Pieces.Length && before.Pieces[last].Start < end)
        {
            last++;
        }

        if (first >= last)
        {
            return Carried.Lost;
        }

        var unit = before.UnitOf(first);
        var lastUnit = before.UnitOf(last - 1);
        return unit == lastUnit ? CarryWithin(unit, start, end, first, last) : CarryAcross(unit, lastUnit, start, end, first, last);
    }

    private UnitFate FateOf(int unit)
    {
        if (fates[unit] is { } known)
        {
            return known;
        }

        var fate = Decide(unit);
        fates[unit] = fate;
        if (fate.First >= 0)
        {
            var old = before.Units[unit];
            words.Fill(map, old.First, old.After, after.Units[fate.First].First, after.Units[fate.Last].After);
        }

        return fate;
    }

    private UnitFate Decide(int unit)
    {
        if (Same[unit] >= 0)
        {
            return new UnitFate(Same[unit], Same[unit], 1);
        }

        var guesses = rewordings.For(unit);
        if (guesses.Count == 0 || guesses[0].Sure < Confidence.Ask)
        {
            return new UnitFate(-1, -1, 0);
        }

        var best = guesses[0];
        var (first, last) = Widen(best);
        return new UnitFate(first, last, best.Sure);
    }

    // A sentence that was split stands in two that follow each other.
    private (int First, int Last) Widen(Guess best)
    {
        var first = best.New;
        var last = best.New;
        foreach (var guess in rewordings.For(best.Old))
        {
            if ((guess.New == first - 1 || guess.New == last + 1)
                && pairs.Back[guess.New] < 0
                && guess.Alike.OfAfter > 0.5
                && best.Alike.OfBefore < 0.8)
            {
                first = Math.Min(first, guess.New);
                last = Math.Max(last, guess.New);
            }
        }

        return (first, last);
    }

    private Carried CarryWithin(int unit, int start, int end, int first, int last)
    {
        var fate = FateOf(unit);
        if (fate.First < 0 || Place(unit, fate, first, last) is not { } place)
        {
            return Carried.Lost;
        }

        var (from, until) = Bounds(start, end, first, last, place.First, place.Last);
        if (Trace is not null && Same[unit] < 0)
        {
            var l = 0;
            while (l < 4 && first - l - 1 >= before.Units[unit].First && map[first] >= 0 && map[first - l - 1] == map[first] - l - 1) l++;
            var r = 0;
            while (r < 4 && last + r < before.Units[unit].After && map[last - 1] >= 0 && map[last + r] == map[last - 1] + r + 1) r++;
            var edge = (first == before.Units[unit].First ? "B" : "") + (last == before.Units[unit].After ? "E" : "");
            Trace(start, end, from, until, $"{(place.IsWhole ? "whole" : place.IsKept ? "kept" : "part")} {Math.Floor(fate.Sure * 10) / 10:0.0} {(place.IsKept ? $"l{l} r{r}" : "")}");
        }
        return fate.Sure < (place.IsWhole ? Confidence.Enough : place.IsKept ? Confidence.EnoughKept : Confidence.EnoughPart)
            ? new Carried(AnchorState.Ask, 0, 0, [new Candidate(from, until, fate.Sure, "")])
            : Settle(start, end, from, until);
    }

    private Carried CarryAcross(int unit, int lastUnit, int start, int end, int first, int last)
    {
        int? from = null;
        int? until = null;
        var sure = 1.0;
        for (var u = unit; u <= lastUnit; u++)
        {
            var fate = FateOf(u);
            if (fate.First < 0)
            {
                continue;
            }

            if (Place(u, fate, Math.Max(first, before.Units[u].First), Math.Min(last, before.Units[u].After)) is { } place)
            {
                if (until is not null && place.First > until + 60)
                {
                    continue;
                }

                from = Math.Min(from ?? int.MaxValue, place.First);
                until = Math.Max(until ?? 0, place.Last);
                sure = Math.Min(sure, fate.Sure);
            }
        }

        if (from is null)
        {
            return Carried.Lost;
        }

        var (s, e) = Bounds(start, end, first, last, from.Value, until!.Value);
        return sure < Confidence.Enough ? new Carried(AnchorState.Ask, 0, 0, [new Candidate(s, e, sure, "")]) : Settle(start, end, s, e);
    }

    // The new pieces, first to last, in which the old ones stand.
    private PlaceOfPieces? Place(int unit, UnitFate fate, int first, int last)
    {
        var old = before.Units[unit];
        var newFirst = after.Units[fate.First].First;
        var newLast = after.Units[fate.Last].After - 1;
        var lowest = int.MaxValue;
        var highest = -1;
        var kept = 0.0;
        var whole = 0.0;
        for (var i = first; i < last; i++)
        {
            var weight = before.Pieces[i].IsWord ? likeness.Weight(before.Pieces[i].Key) + 0.2 : 0.05;
            whole += weight;
            if (map[i] >= 0)
            {
                kept += weight;
                lowest = Math.Min(lowest, map[i]);
                highest = Math.Max(highest, map[i]);
            }
        }

        var (firstWord, lastWord) = Words(before.Pieces, old.First, old.After - 1);
        if (first <= firstWord && last > lastWord)
        {
            // A whole sentence stays one: what was added at its ends belongs to it.
            var (newFirstWord, newLastWord) = Words(after.Pieces, newFirst, newLast);
            return new PlaceOfPieces(
                first == firstWord || map[first] < 0 ? (first == old.First && first < firstWord ? newFirst : newFirstWord) : Math.Min(map[first], newFirstWord),
                last - 1 == lastWord || map[last - 1] < 0 ? (last == old.After && last - 1 > lastWord ? newLast : newLastWord) : Math.Max(map[last - 1], newLastWord),
                true,
                false);
        }

        if (highest < 0 || kept < whole * Confidence.LeastKept)
        {
            return null;
        }

        var isKept = kept >= whole - 0.11 && highest - lowest < last - first;

        // What was replaced at an edge belongs to the passage where its neighbour outside kept its place.
        if (map[first] < 0)
        {
            lowest = first > old.First ? (map[first - 1] >= 0 && map[first - 1] < lowest ? map[first - 1] + 1 : lowest) : newFirst;
        }

        if (map[last - 1] < 0)
        {
            highest = last < old.After ? (map[last] > highest ? map[last] - 1 : highest) : newLast;
        }

        return new PlaceOfPieces(lowest, highest, false, isKept);
    }

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

    private readonly record struct PlaceOfPieces(int First, int Last, bool IsWhole, bool IsKept);

    // Marks outside the old passage stay outside the new one, and a passage that cut a word cuts it again.
    private (int Start, int End) Bounds(int start, int end, int first, int last, int newFirst, int newLast)
    {
        var (oldFirst, oldLast) = (before.Pieces[first], before.Pieces[last - 1]);
        var (nowFirst, nowLast) = (after.Pieces[newFirst], after.Pieces[newLast]);
        var from = nowFirst.Start + (start > oldFirst.Start && oldFirst.Key == nowFirst.Key && oldFirst.End - oldFirst.Start == nowFirst.End - nowFirst.Start ? start - oldFirst.Start : 0);
        var until = nowLast.End - (end < oldLast.End && oldLast.Key == nowLast.Key && oldLast.End - oldLast.Start == nowLast.End - nowLast.Start ? oldLast.End - end : 0);
        return (from, Math.Max(from, until));
    }

    private Carried Settle(int start, int end, int from, int until)
    {
        var same = before.Text.AsSpan(start, end - start).SequenceEqual(after.Text.AsSpan(from, until - from));
        return new Carried(same ? AnchorState.Attached : AnchorState.Changed, from, until, []);
    }
}
