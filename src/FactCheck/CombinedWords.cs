using System.Globalization;
using System.Text;

namespace FactCheck;

/// <summary>Puts what two people made of one text together, word by word, as a proposal for one of them to read.</summary>
public static class CombinedWords
{
    // The table of the comparison grows with the square.
    private const int MostWords = 4_000;

    /// <summary>
    /// What one of them changed is taken from them, what both changed alike is taken once. Where they changed the same words
    /// otherwise, both stand there, mine first: nothing that either wrote is left out.
    /// </summary>
    public static string Of(string seen, string mine, string theirs)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        var (was, my, their) = (Words(seen), Words(mine), Words(theirs));
        if (was.Count > MostWords || my.Count > MostWords || their.Count > MostWords)
        {
            return Joined(mine, theirs);
        }

        var (inMine, inTheirs) = (Pairs(was, my), Pairs(was, their));
        var inAll = Enumerable.Range(0, was.Count).Where(at => inMine[at] >= 0 && inTheirs[at] >= 0).ToHashSet();

        // A blank or a comma between words that changed holds nothing together.
        inAll.RemoveWhere(at => !IsWord(was[at]) && !(inAll.Contains(at - 1) && IsWord(was[at - 1])) && !(inAll.Contains(at + 1) && IsWord(was[at + 1])));
        var combined = new StringBuilder();
        int w = 0, m = 0, t = 0;
        foreach (var next in inAll.Order())
        {
            Append(combined, Between(was, w, next), Between(my, m, inMine[next]), Between(their, t, inTheirs[next]));
            combined.Append(was[next]);
            (w, m, t) = (next + 1, inMine[next] + 1, inTheirs[next] + 1);
        }

        Append(combined, Between(was, w, was.Count), Between(my, m, my.Count), Between(their, t, their.Count));
        return combined.ToString().Trim();
    }

    private static void Append(StringBuilder combined, string was, string mine, string theirs)
    {
        if (string.Equals(mine, theirs, StringComparison.Ordinal) || string.Equals(theirs, was, StringComparison.Ordinal))
        {
            combined.Append(mine);
        }
        else if (string.Equals(mine, was, StringComparison.Ordinal))
        {
            combined.Append(theirs);
        }
        else
        {
            combined.Append(Joined(mine, theirs));
        }
    }

    private static string Joined(string mine, string theirs) =>
        mine.Length == 0 || theirs.Length == 0 || char.IsWhiteSpace(mine[^1]) || char.IsWhiteSpace(theirs[0]) ? mine + theirs : $"{mine} {theirs}";

    private static string Between(List<string> words, int from, int to) => string.Concat(words.GetRange(from, Math.Max(0, to - from)));

    // Words, stretches of blanks, and every other sign by itself.
    private static List<string> Words(string text)
    {
        List<string> words = [];
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            while (end < text.Length && ((IsOfWord(text[start]) && IsOfWord(text[end])) || (char.IsWhiteSpace(text[start]) && char.IsWhiteSpace(text[end]))))
            {
                end++;
            }

            words.Add(text[start..end]);
        }

        return words;
    }

    private static bool IsWord(string part) => IsOfWord(part[0]);

    // Marks over letters and both halves of a rare sign belong to their word.
    private static bool IsOfWord(char unit) =>
        char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)
        || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    // For each word where it stands in the other text, -1 where it does not.
    private static int[] Pairs(List<string> one, List<string> other)
    {
        var pairs = new int[one.Count];
        Array.Fill(pairs, -1);
        foreach (var (here, there) in CommonSequence.Of(one.Count, other.Count, (i, j) => IsSame(one[i], other[j])))
        {
            pairs[here] = there;
        }

        return pairs;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
