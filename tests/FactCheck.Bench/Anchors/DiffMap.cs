namespace FactCheck.Bench.Anchors;

/// <summary>The plain diff baseline: words and blanks lined up by the shortest edit script; a passage stands where at least half of it survives.</summary>
internal sealed class DiffMap
{
    private readonly List<(int Start, int End)> old;
    private readonly List<(int Start, int End)> now;
    private readonly int[] a;
    private readonly int[] b;
    private readonly int[] map;

    public DiffMap(string before, string after)
    {
        old = Tokens(before);
        now = Tokens(after);
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        a = Keys(before, old, keys);
        b = Keys(after, now, keys);
        map = new int[a.Length];
        Array.Fill(map, -1);
        Compare(0, a.Length, 0, b.Length);
    }

    public Answer Find(int start, int end)
    {
        var (from, until, kept) = (int.MaxValue, -1, 0);
        for (var i = 0; i < old.Count; i++)
        {
            var (tokenStart, tokenEnd) = old[i];
            if (tokenEnd <= start || tokenStart >= end || map[i] < 0)
            {
                continue;
            }

            var (first, last) = (Math.Max(start, tokenStart), Math.Min(end, tokenEnd));
            kept += last - first;
            from = Math.Min(from, now[map[i]].Start + first - tokenStart);
            until = Math.Max(until, now[map[i]].End - (tokenEnd - last));
        }

        return kept * 2 >= end - start && until > from ? new Answer(false, from, until) : Answer.Lost;
    }

    private static List<(int Start, int End)> Tokens(string text)
    {
        var tokens = new List<(int, int)>();
        for (var at = 0; at < text.Length;)
        {
            var start = at++;
            while (char.IsLetterOrDigit(text[start]) && at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            tokens.Add((start, at));
        }

        return tokens;
    }

    private static int[] Keys(string text, List<(int Start, int End)> tokens, Dictionary<string, int> keys) =>
        [.. tokens.Select(token => keys.TryGetValue(text[token.Start..token.End], out var key) ? key : keys[text[token.Start..token.End]] = keys.Count)];

    // Myers' linear-space comparison.
    private void Compare(int first, int end, int newFirst, int newEnd)
    {
        while (first < end && newFirst < newEnd && a[first] == b[newFirst])
        {
            map[first++] = newFirst++;
        }

        while (first < end && newFirst < newEnd && a[end - 1] == b[newEnd - 1])
        {
            map[--end] = --newEnd;
        }

        if (first == end || newFirst == newEnd)
        {
            return;
        }

        var (x, y) = Middle(first, end, newFirst, newEnd);
        if ((x == first && y == newFirst) || (x == end && y == newEnd))
        {
            return;
        }

        Compare(first, x, newFirst, y);
        Compare(x, end, y, newEnd);
    }

    private (int X, int Y) Middle(int first, int end, int newFirst, int newEnd)
    {
        var (n, m) = (end - first, newEnd - newFirst);
        var offset = n + m + 1;
        var ahead = new int[(2 * offset) + 1];
        var back = new int[(2 * offset) + 1];
        var delta = n - m;
        for (var d = 0; d <= (n + m + 1) / 2; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && ahead[offset + k - 1] < ahead[offset + k + 1]) ? ahead[offset + k + 1] : ahead[offset + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && a[first + x] == b[newFirst + x - k])
                {
                    x++;
                }

                ahead[offset + k] = x;
                if (delta % 2 != 0 && Math.Abs(delta - k) < d && x + back[offset + delta - k] >= n)
                {
                    return Within(first, newFirst, x, x - k, n, m);
                }
            }

            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && back[offset + k - 1] < back[offset + k + 1]) ? back[offset + k + 1] : back[offset + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && a[end - 1 - x] == b[newEnd - 1 - x + k])
                {
                    x++;
                }

                back[offset + k] = x;
                if (delta % 2 == 0 && Math.Abs(delta - k) <= d && x + ahead[offset + delta - k] >= n)
                {
                    return Within(first, newFirst, n - x, m - x + k, n, m);
                }
            }
        }

        return (end, newEnd);
    }

    private static (int X, int Y) Within(int first, int newFirst, int x, int y, int n, int m) =>
        (first + Math.Clamp(x, 0, n), newFirst + Math.Clamp(y, 0, m));
}
