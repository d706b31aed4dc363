using FactCheck.Claims;

namespace FactCheck.Sources;

/// <summary>Finds an excerpt in a captured text.</summary>
public static class Excerpts
{
    private const double LeastLikeness = 0.7;
    private const int LeastWords = 3;
    private const int MostOccurrences = 2_000;
    private const int MostWords = 3_000;

    private static readonly string[] Gaps = ["[...]", "(...)", "..."];

    /// <summary>
    /// Where the excerpt stands. An ellipsis in it stands for words left out. Blanks, quotes, dashes and ways to write the
    /// same character do not count as differences; every word and every figure does.
    /// </summary>
    public static ExcerptMatch Find(string excerpt, CapturedText captured)
    {
        ArgumentNullException.ThrowIfNull(excerpt);
        ArgumentNullException.ThrowIfNull(captured);
        return Find(excerpt, captured, PlainWords.Of(captured.Text));
    }

    internal static ExcerptMatch Find(string excerpt, CapturedText captured, PlainWords text)
    {
        var sought = Unquoted(PlainWords.Of(excerpt).Text);
        var parts = sought.Split(Gaps, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || text.Text.Length == 0)
        {
            return new ExcerptMatch { State = ExcerptState.NotFound };
        }

        if (Exactly(parts, text.Text) is { } exact)
        {
            var (start, end) = text.Written(exact.Start, exact.End);
            return new ExcerptMatch { State = ExcerptState.Found, Start = start, End = end, Place = captured.PlaceOf(start) };
        }

        if (Nearly(sought, text.Text) is { } near)
        {
            var (start, end) = text.Written(near.Start, near.End);
            return new ExcerptMatch
            {
                State = ExcerptState.Differs,
                Start = start,
                End = end,
                Place = captured.PlaceOf(start),
                Differences = WordChanges.Between(text.Text[near.Start..near.End], sought),
            };
        }

        return new ExcerptMatch { State = ExcerptState.NotFound };
    }

    // People paste an excerpt with quotes around it; quotes inside are the source's.
    private static string Unquoted(string sought) =>
        sought is ['"', .., '"'] or ['\'', .., '\''] && sought.Length > 2 && sought[1..^1].IndexOf(sought[0], StringComparison.Ordinal) < 0 ? sought[1..^1].Trim() : sought;

    private static (int Start, int End)? Exactly(string[] parts, string text)
    {
        var (start, at) = (-1, 0);
        foreach (var part in parts)
        {
            if (Next(part, text, at) is not { } found)
            {
                return null;
            }

            start = start < 0 ? found : start;
            at = found + part.Length;
        }

        return (start, at);
    }

    private static int? Next(string part, string text, int from)
    {
        for (var at = text.IndexOf(part, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (IsBorder(text, at) && IsBorder(text, at + part.Length))
            {
                return at;
            }
        }

        return null;
    }

    // "rose by 4" does not stand in "rose by 40", nor in "rose by 4.5".
    private static bool IsBorder(string text, int at)
    {
        if (at == 0 || at == text.Length)
        {
            return true;
        }

        var (before, after) = (text[at - 1], text[at]);
        var isInNumber = (char.IsDigit(before) && after is '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1]))
            || (before is '.' or ',' && char.IsDigit(after) && at > 1 && char.IsDigit(text[at - 2]));
        return !isInNumber && !(Joins(before) && Joins(after));
    }

    // Writing without blanks between words has borders everywhere.
    private static bool Joins(char unit) =>
        char.IsLetterOrDigit(unit) && unit < '\u2E80' && unit is not ((>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF'));

    private static (int Start, int End)? Nearly(string sought, string text)
    {
        var (words, all) = (Words(sought), Words(text));
        if (words.Count < LeastWords || words.Count > MostWords || all.Count == 0)
        {
            return null;
        }

        (int Start, int End)? best = null;
        var likeness = LeastLikeness;
        foreach (var first in Beginnings(words, all))
        {
            var slack = 4 + (words.Count / 4);
            var from = Math.Max(0, first - slack);
            var to = Math.Min(all.Count, first + words.Count + slack);
            if (Align(words, all, from, to) is { } found && found.Likeness > likeness)
            {
                likeness = found.Likeness;
                best = (all[found.First].Start, all[found.Last].End);
            }
        }

        return best;
    }

    // Every word that both share votes for where the excerpt would begin.
    private static IEnumerable<int> Beginnings(List<Word> words, List<Word> all)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (at, word) in all.Index())
        {
            if (!places.TryGetValue(word.Key, out var list))
            {
                places[word.Key] = list = [];
            }

            list.Add(at);
        }

        var bin = 2 + (words.Count / 8);
        var votes = new Dictionary<int, double>();
        foreach (var (at, word) in words.Index())
        {
            if (places.TryGetValue(word.Key, out var list) && list.Count <= MostOccurrences)
            {
                foreach (var place in list)
                {
                    var vote = (int)Math.Floor((place - at) / (double)bin);
                    votes[vote] = votes.GetValueOrDefault(vote) + (1.0 / list.Count) + 0.2;
                }
            }
        }

        return votes.OrderByDescending(vote => vote.Value + votes.GetValueOrDefault(vote.Key + 1)).Take(4).Select(vote => (vote.Key * bin) + (bin / 2));
    }

    // The longest common subsequence in the window, and how alike the excerpt and what it covers are.
    private static (int First, int Last, double Likeness)? Align(List<Word> words, List<Word> all, int from, int to)
    {
        var width = to - from;
        var lengths = new ushort[words.Count + 1, width + 1];
        for (var i = words.Count - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
            {
                lengths[i, j] = string.Equals(words[i].Key, all[from + j].Key, StringComparison.Ordinal)
                    ? (ushort)(lengths[i + 1, j + 1] + 1)
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        int common = lengths[0, 0], first = -1, last = -1;
        for (int i = 0, j = 0; i < words.Count && j < width;)
        {
            if (string.Equals(words[i].Key, all[from + j].Key, StringComparison.Ordinal))
            {
                first = first < 0 ? j : first;
                last = j;
                (i, j) = (i + 1, j + 1);
            }
            else
            {
                (i, j) = lengths[i + 1, j] >= lengths[i, j + 1] ? (i + 1, j) : (i, j + 1);
            }
        }

        return common < 2 ? null : (from + first, from + last, 2.0 * common / (words.Count + last - first + 1));
    }

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            if (Joins(text[at]))
            {
                while (end < text.Length && (Joins(text[end]) || !IsBorder(text, end) || (text[end] is '.' or ',' && !IsBorder(text, end + 1))))
                {
                    end++;
                }
            }

            words.Add(new Word(text[at..end].ToUpperInvariant(), at, end));
            at = end;
        }

        return words;
    }

    private readonly record struct Word(string Key, int Start, int End);
}
