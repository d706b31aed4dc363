namespace FactCheck.Claims.Carrying;

/// <summary>Lines up the words of an old passage with those of its new one.</summary>
internal sealed class WordMap(UnitedText before, UnitedText after, Likeness likeness)
{
    // Larger passages are first cut at words that stand once in both.
    private const long MostCombined = 60_000;

    // A word beside one that was lined up too is worth more than one that stands alone.
    private const double BesideBonus = 0.35;
    private const double MarkWeight = 0.05;

    /// <summary>Fills, for the old pieces from <paramref name="first"/> to before <paramref name="end"/>, the new piece of each; the map begins at piece <paramref name="origin"/>.</summary>
    public void Fill(int[] map, int origin, int first, int end, int newFirst, int newEnd)
    {
        while (first < end && newFirst < newEnd && Same(first, newFirst))
        {
            map[first++ - origin] = newFirst++;
        }

        while (first < end && newFirst < newEnd && Same(end - 1, newEnd - 1))
        {
            map[--end - origin] = --newEnd;
        }

        if (first >= end || newFirst >= newEnd)
        {
            return;
        }

        if ((long)(end - first) * (newEnd - newFirst) <= MostCombined)
        {
            Line(map, origin, first, end, newFirst, newEnd);
        }
        else
        {
            Divide(map, origin, first, end, newFirst, newEnd);
        }
    }

    private bool Same(int old, int now) => before.Pieces[old].Key == after.Pieces[now].Key;

    // Another form of a word, and another figure, may stand in the place of the old one.
    private double Kinship(Piece old, Piece now) =>
        old.Key == now.Key ? 1
        : !old.IsWord || !now.IsWord ? 0
        : likeness.SameStem(old.Key, now.Key) ? 0.5
        : char.IsDigit(before.Text[old.Start]) && char.IsDigit(after.Text[now.Start]) ? 0.3
        : 0;

    private void Divide(int[] map, int origin, int first, int end, int newFirst, int newEnd)
    {
        var places = new Dictionary<int, (int Old, int New, int OldCount, int NewCount)>();
        for (var i = first; i < end; i++)
        {
            var place = places.GetValueOrDefault(before.Pieces[i].Key);
            places[before.Pieces[i].Key] = place with { Old = i, OldCount = place.OldCount + 1 };
        }

        for (var j = newFirst; j < newEnd; j++)
        {
            if (places.TryGetValue(after.Pieces[j].Key, out var place))
            {
                places[after.Pieces[j].Key] = place with { New = j, NewCount = place.NewCount + 1 };
            }
        }

        var unique = places.Values.Where(place => place is { OldCount: 1, NewCount: 1 }).OrderBy(place => place.Old).ToList();
        var (old, now) = (first, newFirst);
        foreach (var index in Rising.Of([.. unique.Select(place => place.New)]))
        {
            var (nextOld, nextNew, _, _) = unique[index];
            map[nextOld - origin] = nextNew;
            Fill(map, origin, old, nextOld, now, nextNew);
            (old, now) = (nextOld + 1, nextNew + 1);
        }

        if (old > first)
        {
            Fill(map, origin, old, end, now, newEnd);
        }
    }

    // The heaviest way to line them up; what stays together counts more than scattered words.
    private void Line(int[] map, int origin, int first, int end, int newFirst, int newEnd)
    {
        var rows = end - first;
        var columns = newEnd - newFirst;
        var best = new double[(rows + 1) * (columns + 1)];
        var joined = new double[best.Length];
        for (var i = rows - 1; i >= 0; i--)
        {
            var piece = before.Pieces[first + i];
            var weight = piece.IsWord ? likeness.Weight(piece.Key) + 0.2 : MarkWeight;
            for (var j = columns - 1; j >= 0; j--)
            {
                var at = (i * (columns + 1)) + j;
                var diagonal = at + columns + 2;
                var pair = double.NegativeInfinity;
                if (Kinship(piece, after.Pieces[newFirst + j]) is > 0 and var kinship)
                {
                    pair = (weight * kinship) + Math.Max(best[diagonal], joined[diagonal] + BesideBonus);
                }

                joined[at] = pair;
                best[at] = Math.Max(pair, Math.Max(best[at + columns + 1], best[at + 1]));
            }

            joined[(i * (columns + 1)) + columns] = double.NegativeInfinity;
        }

        for (var j = 0; j <= columns; j++)
        {
            joined[(rows * (columns + 1)) + j] = double.NegativeInfinity;
        }

        var stay = false;
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            var at = (i * (columns + 1)) + j;
            if (stay || (joined[at] >= best[at] && !double.IsNegativeInfinity(joined[at])))
            {
                var diagonal = at + columns + 2;
                map[first + i - origin] = newFirst + j;
                stay = joined[diagonal] + BesideBonus > best[diagonal];
                i++;
                j++;
            }
            else if (best[at + columns + 1] >= best[at + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
