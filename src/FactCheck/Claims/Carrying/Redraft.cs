using FactCheck.Articles;

namespace FactCheck.Claims.Carrying;

/// <summary>Two revisions lined up once, so that every passage of the first can be carried into the second.</summary>
public sealed class Redraft
{
    // So many words in a row that stand once in both texts are the same words wherever they went.
    private const int FewestFarWords = 5;

    private readonly UnitedText before;
    private readonly UnitedText after;
    private readonly Fates fates;
    private readonly Placing placing;

    private Redraft(string before, string after)
    {
        var keys = new Keys();
        this.before = new UnitedText(before, keys);
        this.after = new UnitedText(after, keys);
        var likeness = new Likeness(this.before, this.after, keys);
        fates = new Fates(this.before, this.after, keys, likeness);
        placing = new Placing(this.before, this.after, likeness);
    }

    /// <summary>Lines up two texts; one alignment serves every passage.</summary>
    public static Redraft Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new Redraft(before, after);
    }

    /// <summary>
    /// What became of the passage from <paramref name="start"/> to before <paramref name="end"/>, UTF-16 offsets in the text
    /// before. A place in the text after never cuts a character.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The offsets lie outside the text before.</exception>
    public Carried Carry(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, before.Text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        if (string.Equals(before.Text, after.Text, StringComparison.Ordinal))
        {
            return new Carried(AnchorState.Attached, start, end, []);
        }

        var first = before.PieceAt(start);
        var last = first;
        while (last < before.Pieces.Length && before.Pieces[last].Start < end)
        {
            last++;
        }

        return first < last ? Carry(new OldPassage(start, end, first, last)) : Carried.Lost;
    }

    private Carried Carry(OldPassage old)
    {
        var unit = before.UnitOf(old.First);
        var lastUnit = before.UnitOf(old.Last - 1);
        var carried = unit == lastUnit ? Within(old, unit) : Across(old, unit, lastUnit);
        return carried.Fate is AnchorState.Lost or AnchorState.Ask && Far(old) is { } far ? far : carried;
    }

    private Carried Within(OldPassage old, int unit)
    {
        var candidates = new List<Candidate>();
        foreach (var fate in fates.Of(unit))
        {
            if (placing.Of(unit, fate, old.First, old.Last) is not { } placed)
            {
                continue;
            }

            var (from, until) = Bounds(old, placed.First, placed.Last);
            if (candidates.Count == 0 && fate.Sure >= (placed.IsWhole ? Confidence.Enough : Confidence.EnoughWithin))
            {
                return Settled(old, from, until);
            }

            candidates.Add(new Candidate(from, until, Math.Round(fate.Sure, 3), Why.Of(fate.Guess, placed.Kept / placed.Weight)));
        }

        return candidates.Count == 0 ? Carried.Lost : new Carried(AnchorState.Ask, 0, 0, candidates);
    }

    // A passage of several sentences stands where most of it stands together.
    private Carried Across(OldPassage old, int unit, int lastUnit)
    {
        var parts = new List<(Placed Placed, UnitFate Fate)>();
        var weight = 0.0;
        for (var u = unit; u <= lastUnit; u++)
        {
            var (first, last) = (Math.Max(old.First, before.Units[u].First), Math.Min(old.Last, before.Units[u].After));
            weight += before.Units[u].Weight * (last - first) / before.Units[u].Count;
            foreach (var fate in fates.Of(u).Take(1))
            {
                if (placing.Of(u, fate, first, last) is { } placed)
                {
                    parts.Add((placed, fate));
                }
            }
        }

        var cluster = Cluster(parts);
        if (cluster.Count == 0)
        {
            return Carried.Lost;
        }

        var (from, until) = Bounds(old, cluster.Min(part => part.Placed.First), cluster.Max(part => part.Placed.Last));
        var sure = cluster.Min(part => part.Fate.Sure);
        var kept = cluster.Sum(part => part.Placed.Kept) / Math.Max(weight, cluster.Sum(part => part.Placed.Weight));
        return sure >= Confidence.Enough && (kept >= 0.5 || cluster.Count == lastUnit - unit + 1)
            ? Settled(old, from, until)
            : new Carried(AnchorState.Ask, 0, 0, [new Candidate(from, until, Math.Round(sure * Math.Min(1, kept + 0.2), 3), Why.Of(cluster[0].Fate.Guess, kept))]);
    }

    // The parts that stand next to each other, with at most one new sentence between them, and weigh most.
    private static List<(Placed Placed, UnitFate Fate)> Cluster(List<(Placed Placed, UnitFate Fate)> parts)
    {
        var best = new List<(Placed Placed, UnitFate Fate)>();
        var run = new List<(Placed Placed, UnitFate Fate)>();
        foreach (var part in parts.OrderBy(part => part.Fate.First).ThenBy(part => part.Fate.Last))
        {
            if (run.Count > 0 && part.Fate.First > run[^1].Fate.Last + 2)
            {
                run = [];
            }

            run.Add(part);
            if (run.Sum(one => one.Placed.Kept) > best.Sum(one => one.Placed.Kept) || best.Count == 0)
            {
                best = [.. run];
            }
        }

        return best;
    }

    // Words that were taken into quite another sentence.
    private Carried? Far(OldPassage old)
    {
        var words = 0;
        for (var i = old.First; i < old.Last; i++)
        {
            words += before.Pieces[i].IsWord ? 1 : 0;
        }

        var quote = before.Text[old.Start..old.End];
        return words >= FewestFarWords && OnlyPlace(before.Text, quote) >= 0 && OnlyPlace(after.Text, quote) is >= 0 and var at
            && Settled(old, at, at + quote.Length) is { Fate: AnchorState.Attached } carried
            ? carried
            : null;
    }

    private static int OnlyPlace(string text, string quote) =>
        text.IndexOf(quote, StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(quote, at + 1, StringComparison.Ordinal) < 0 ? at : -1;

    // A passage that began or ended inside a word does so again where that word is the same.
    private (int Start, int End) Bounds(OldPassage old, int newFirst, int newLast)
    {
        var (oldFirst, oldLast) = (before.Pieces[old.First], before.Pieces[old.Last - 1]);
        var (nowFirst, nowLast) = (after.Pieces[newFirst], after.Pieces[newLast]);
        var from = nowFirst.Start + (old.Start > oldFirst.Start && IsAlike(oldFirst, nowFirst) ? old.Start - oldFirst.Start : 0);
        var until = nowLast.End - (old.End < oldLast.End && IsAlike(oldLast, nowLast) ? oldLast.End - old.End : 0);
        return from < until ? Snapped(from, until) : Snapped(nowFirst.Start, nowLast.End);
    }

    // Out of the middle of what a reader sees as one character.
    private (int Start, int End) Snapped(int from, int until)
    {
        while (!Graphemes.IsBoundary(after.Text, from))
        {
            from--;
        }

        while (!Graphemes.IsBoundary(after.Text, until))
        {
            until++;
        }

        return (from, until);
    }

    private static bool IsAlike(Piece old, Piece now) => old.Key == now.Key && old.End - old.Start == now.End - now.Start;

    private Carried Settled(OldPassage old, int from, int until)
    {
        if (IsSame(old, from, until))
        {
            return new Carried(AnchorState.Attached, from, until, []);
        }

        // "5" that became "$5" or "5.5" shows the whole of it.
        (from, until) = Snapped(after.WordStart(from), after.WordEnd(until));
        return new Carried(AnchorState.Changed, from, until, []);
    }

    // The same words, and the words at their ends run on beyond them as they did.
    private bool IsSame(OldPassage old, int from, int until) =>
        before.Text.AsSpan(old.Start..old.End).SequenceEqual(after.Text.AsSpan(from..until))
        && before.Text.AsSpan(before.WordStart(old.Start)..old.Start).SequenceEqual(after.Text.AsSpan(after.WordStart(from)..from))
        && before.Text.AsSpan(old.End..before.WordEnd(old.End)).SequenceEqual(after.Text.AsSpan(until..after.WordEnd(until)));

    /// <summary>A passage of the old text: its offsets and its pieces, the last one not included.</summary>
    private readonly record struct OldPassage(int Start, int End, int First, int Last);
}
