namespace FactCheck.Bench.Anchors;

/// <summary>The baseline of web annotation tools: search the quote, exactly or with up to half of it wrong, and let 32 characters of context and the old offset choose.</summary>
internal sealed class QuoteSearch(string before, string after)
{
    private const int Context = 32;
    private const int MostErrors = 256;

    public Answer Find(int start, int end)
    {
        var quote = before[start..end];
        var best = Answer.Lost;
        var bestWorth = double.NegativeInfinity;
        foreach (var (from, until, errors) in Matches(quote))
        {
            var worth =
                (50 * (1 - ((double)errors / quote.Length)))
                + (20 * Like(before[Math.Max(0, start - Context)..start], after[Math.Max(0, from - Context)..from]))
                + (20 * Like(before[end..Math.Min(before.Length, end + Context)], after[until..Math.Min(after.Length, until + Context)]))
                + (2 * (1 - (Math.Abs(from - start) / (double)Math.Max(1, after.Length))));
            if (worth > bestWorth)
            {
                (best, bestWorth) = (new Answer(false, from, until), worth);
            }
        }

        return best;
    }

    private List<(int Start, int End, int Errors)> Matches(string quote)
    {
        var found = new List<(int, int, int)>();
        for (var at = after.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = after.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            found.Add((at, at + quote.Length, 0));
        }

        if (found.Count > 0)
        {
            return found;
        }

        var (ends, errors) = Approximate(quote, after, Math.Min(MostErrors, quote.Length / 2));
        var backwards = Reversed(quote);
        foreach (var end in ends)
        {
            var from = Math.Max(0, end - quote.Length - errors);
            var (starts, _) = Approximate(backwards, Reversed(after[from..end]), errors, fromStart: true);
            found.Add((starts.Count > 0 ? end - starts.Max() : from, end, errors));
        }

        return found;
    }

    private static double Like(string context, string other)
    {
        if (context.Length == 0)
        {
            return 1;
        }

        var (ends, errors) = Approximate(context, other, context.Length);
        return ends.Count == 0 ? 0 : 1 - ((double)errors / context.Length);
    }

    private static string Reversed(string text) => string.Create(text.Length, text, (span, source) =>
    {
        source.CopyTo(span);
        span.Reverse();
    });

    // Where the pattern ends with the fewest errors: Myers' bit-parallel search in blocks of 64 rows.
    private static (List<int> Ends, int Errors) Approximate(string pattern, string text, int most, bool fromStart = false)
    {
        var blocks = (pattern.Length + 63) / 64;
        var peq = new Dictionary<char, ulong[]>();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!peq.TryGetValue(pattern[i], out var bits))
            {
                peq[pattern[i]] = bits = new ulong[blocks];
            }

            bits[i / 64] |= 1UL << (i % 64);
        }

        var none = new ulong[blocks];
        var pv = new ulong[blocks];
        var mv = new ulong[blocks];
        Array.Fill(pv, ulong.MaxValue);
        var last = 1UL << ((pattern.Length - 1) % 64);
        var errors = pattern.Length;
        var best = most;
        var ends = new List<int>();
        for (var j = 0; j < text.Length; j++)
        {
            var eqs = peq.GetValueOrDefault(text[j], none);
            var carry = fromStart ? 1 : 0;
            for (var block = 0; block < blocks; block++)
            {
                var eq = eqs[block];
                var xv = eq | mv[block];
                if (carry < 0)
                {
                    eq |= 1;
                }

                var xh = (((eq & pv[block]) + pv[block]) ^ pv[block]) | eq;
                var ph = mv[block] | ~(xh | pv[block]);
                var mh = pv[block] & xh;
                var top = block == blocks - 1 ? last : 1UL << 63;
                var next = (ph & top) != 0 ? 1 : (mh & top) != 0 ? -1 : 0;
                ph = (ph << 1) | (carry > 0 ? 1UL : 0);
                mh = (mh << 1) | (carry < 0 ? 1UL : 0);
                pv[block] = mh | ~(xv | ph);
                mv[block] = ph & xv;
                carry = next;
            }

            errors += carry;
            if (errors < best)
            {
                best = errors;
                ends.Clear();
            }

            if (errors == best)
            {
                ends.Add(j + 1);
            }
        }

        return (ends, best);
    }
}
