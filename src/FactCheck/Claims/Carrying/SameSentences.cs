namespace FactCheck.Claims.Carrying;

/// <summary>Pairs the sentences that stand in both revisions with the same words, moved ones and repeated ones by their neighbours.</summary>
internal static class SameSentences
{
    // A shorter sentence ("Yes.") is no sign by itself that something was moved.
    private const int FewestMoved = 3;

    // Repeated sentences are lined up pair by pair only in gaps of up to this many combinations.
    private const int MostCombined = 250_000;

    public static void Pair(UnitedText before, UnitedText after, Pairs pairs)
    {
        var a = before.Units;
        var b = after.Units;
        var (first, cut) = Ends(a, b);
        if (first + cut < a.Length)
        {
            (first, cut) = GiveBack(a, first, cut, Repeated(a, b));
        }

        for (var i = 0; i < first; i++)
        {
            pairs.Join(i, i);
        }

        for (var i = 1; i <= cut; i++)
        {
            pairs.Join(a.Length - i, b.Length - i);
        }

        PairUnique(a, b, first, cut, pairs);
        Neighbours.Join(before, after, pairs);
        FillGaps(a, b, pairs);
    }

    // How many sentences are the same from the beginning on and up to the end.
    private static (int First, int Cut) Ends(Unit[] a, Unit[] b)
    {
        var first = 0;
        while (first < a.Length && first < b.Length && a[first].Hash == b[first].Hash)
        {
            first++;
        }

        var cut = 0;
        while (cut < a.Length - first && cut < b.Length - first && a[a.Length - 1 - cut].Hash == b[b.Length - 1 - cut].Hash)
        {
            cut++;
        }

        return (first, cut);
    }

    // A sentence that stands several times is not known by where the same beginning or end happens to stop: which of them
    // was cut or added is for its neighbours to say.
    private static (int First, int Cut) GiveBack(Unit[] a, int first, int cut, HashSet<ulong> repeated)
    {
        while (first > 0 && first < a.Length && repeated.Contains(a[first - 1].Hash))
        {
            first--;
        }

        while (cut > 0 && cut < a.Length && repeated.Contains(a[^cut].Hash))
        {
            cut--;
        }

        return (first, cut);
    }

    private static HashSet<ulong> Repeated(params ReadOnlySpan<Unit[]> texts)
    {
        var repeated = new HashSet<ulong>();
        foreach (var units in texts)
        {
            var seen = new HashSet<ulong>();
            foreach (var unit in units)
            {
                if (!seen.Add(unit.Hash))
                {
                    repeated.Add(unit.Hash);
                }
            }
        }

        return repeated;
    }

    private static void PairUnique(Unit[] a, Unit[] b, int first, int cut, Pairs pairs)
    {
        var places = new Dictionary<ulong, (int Old, int New, int OldCount, int NewCount)>();
        for (var i = first; i < a.Length - cut; i++)
        {
            var place = places.GetValueOrDefault(a[i].Hash);
            places[a[i].Hash] = place with { Old = i, OldCount = place.OldCount + 1 };
        }

        for (var j = first; j < b.Length - cut; j++)
        {
            if (places.TryGetValue(b[j].Hash, out var place))
            {
                places[b[j].Hash] = place with { New = j, NewCount = place.NewCount + 1 };
            }
        }

        var unique = places.Values.Where(place => place is { OldCount: 1, NewCount: 1 }).OrderBy(place => place.Old).ToList();
        var inOrder = Rising.Of([.. unique.Select(place => place.New)]);
        foreach (var index in inOrder)
        {
            pairs.Join(unique[index].Old, unique[index].New);
        }

        foreach (var (old, now, _, _) in unique.Where(place => a[place.Old].Count >= FewestMoved))
        {
            pairs.Join(old, now);
        }
    }

    // Between what kept its order, equal sentences are lined up in order.
    private static void FillGaps(Unit[] a, Unit[] b, Pairs pairs)
    {
        var kept = pairs.InOrder();
        var (old, now) = (0, 0);
        foreach (var (nextOld, nextNow) in kept.Append((a.Length, b.Length)))
        {
            var mine = Free(old, nextOld, i => pairs.Ahead[i] < 0);
            var theirs = Free(now, nextNow, j => pairs.Back[j] < 0);
            KeepEvenly(a, b, mine, theirs);
            if (mine.Count > 0 && theirs.Count > 0 && (long)mine.Count * theirs.Count <= MostCombined)
            {
                foreach (var (i, j) in Lined(a, b, mine, theirs))
                {
                    pairs.Join(i, j);
                }
            }

            (old, now) = (nextOld + 1, nextNow + 1);
        }
    }

    // Where one of several equal sentences was added or dropped, order alone does not say which.
    private static void KeepEvenly(Unit[] a, Unit[] b, List<int> mine, List<int> theirs)
    {
        var surplus = new Dictionary<ulong, int>();
        foreach (var i in mine)
        {
            surplus[a[i].Hash] = surplus.GetValueOrDefault(a[i].Hash) + 1;
        }

        foreach (var j in theirs)
        {
            surplus[b[j].Hash] = surplus.GetValueOrDefault(b[j].Hash) - 1;
        }

        mine.RemoveAll(i => surplus[a[i].Hash] != 0);
        theirs.RemoveAll(j => surplus[b[j].Hash] != 0);
    }

    private static List<int> Free(int from, int until, Func<int, bool> isFree)
    {
        var free = new List<int>();
        for (var i = from; i < until; i++)
        {
            if (isFree(i))
            {
                free.Add(i);
            }
        }

        return free;
    }

    private static IEnumerable<(int Old, int New)> Lined(Unit[] a, Unit[] b, List<int> mine, List<int> theirs) =>
        CommonSequence.Of(mine.Count, theirs.Count, (i, j) => a[mine[i]].Hash == b[theirs[j]].Hash).Select(pair => (mine[pair.One], theirs[pair.Other]));
}
