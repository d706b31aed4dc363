namespace FactCheck.Claims;

/// <summary>A stretch of text that the same claims cover from end to end, in UTF-16 code units, half open.</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Keys">The keys of the passages over it, ascending and each once; none where nothing covers it.</param>
/// <param name="Ending">Those of them whose passage ends here, where its number belongs.</param>
public sealed record TextSegment(int Start, int End, IReadOnlyList<int> Keys, IReadOnlyList<int> Ending);

/// <summary>Cuts a text at the borders of its passages, so that overlapping claims can be marked without nesting.</summary>
public static class TextSegments
{
    /// <summary>The segments of a stretch of text, in order, without gaps; none where it is empty.</summary>
    /// <param name="start">First UTF-16 code unit of the stretch, usually a paragraph's.</param>
    /// <param name="end">The code unit after its last.</param>
    /// <param name="passages">Passages in the same units, in any order; what lies outside the stretch is cut off, empty ones are ignored.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stretch ends before it starts.</exception>
    public static IReadOnlyList<TextSegment> Of(int start, int end, IReadOnlyList<(int Start, int End, int Key)> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        if (start == end)
        {
            return [];
        }

        var within = passages.Where(passage => passage.Start < passage.End && passage.Start < end && passage.End > start).ToList();
        var borders = new SortedSet<int> { start, end };
        foreach (var passage in within)
        {
            borders.Add(Math.Max(passage.Start, start));
            borders.Add(Math.Min(passage.End, end));
        }

        var segments = new List<TextSegment>(borders.Count - 1);
        var from = start;
        foreach (var to in borders.Skip(1))
        {
            var over = within.Where(passage => passage.Start <= from && passage.End >= to).ToList();
            segments.Add(new TextSegment(from, to, Keys(over), Keys(over.Where(passage => passage.End == to))));
            from = to;
        }

        return segments;
    }

    private static int[] Keys(IEnumerable<(int Start, int End, int Key)> passages) =>
        [.. passages.Select(passage => passage.Key).Distinct().Order()];
}
