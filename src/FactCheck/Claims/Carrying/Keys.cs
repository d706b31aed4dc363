using System.Globalization;
using System.Text;

namespace FactCheck.Claims.Carrying;

/// <summary>Gives equal words of two revisions the same key, whatever their case, quotes, dashes or way of writing an accent.</summary>
internal sealed class Keys
{
    // Words longer than this share a stem when they begin alike: "automation", "automated".
    private const int StemLength = 5;

    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> knownBySlice;
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> stemsBySlice;
    private readonly List<int> stemOfKey = [];

    public Keys()
    {
        knownBySlice = known.GetAlternateLookup<ReadOnlySpan<char>>();
        stemsBySlice = stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => stemOfKey.Count;

    public int StemCount => stems.Count;

    /// <summary>The key of the words that begin as this one does.</summary>
    public int Stem(int key) => stemOfKey[key];

    public int Of(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[64];
        if (word.Length > plain.Length)
        {
            return Take(Folded(word));
        }

        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c >= 0x80)
            {
                return Take(Folded(word));
            }

            plain[i] = char.ToLowerInvariant(c);
        }

        return Take(plain[..word.Length]);
    }

    private int Take(ReadOnlySpan<char> folded)
    {
        if (knownBySlice.TryGetValue(folded, out var key))
        {
            return key;
        }

        key = known.Count;
        knownBySlice[folded] = key;
        var stem = folded.Length > StemLength && char.IsLetter(folded[0]) ? folded[..StemLength] : folded;
        if (!stemsBySlice.TryGetValue(stem, out var stemKey))
        {
            stemKey = stems.Count;
            stemsBySlice[stem] = stemKey;
        }

        stemOfKey.Add(stemKey);
        return key;
    }

    /// <summary>The word in lower case and in one normal form, with plain quotes, dashes and dots.</summary>
    public static string Folded(ReadOnlySpan<char> word)
    {
        if (IsAnyOf(word, Dots))
        {
            return "…";
        }

        if (IsAnyOf(word, Dashes))
        {
            return "-";
        }

        var text = word.ToString();
        if (IsWhole(word))
        {
            text = text.Normalize(NormalizationForm.FormKC);
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '’' or '‘' or '‛' or '`' or '´' or '′')
            {
                folded.Append('\'');
            }
            else if (c is '“' or '”' or '„' or '‟' or '«' or '»' or '″')
            {
                folded.Append('"');
            }
            else if (Dashes.Contains(c, StringComparison.Ordinal))
            {
                folded.Append('-');
            }
            else if (c is not ('\u200C' or '\u200D') && char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                continue;
            }
            else
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    public const string Dots = ".…․‥";

    public const string Dashes = "-‐‑‒–—―−﹘﹣－";

    private static bool IsAnyOf(ReadOnlySpan<char> word, string marks) =>
        word.Length > 0 && (word.Length > 1 || word[0] >= 0x80) && word.IndexOfAnyExcept(marks) < 0;

    // A lone surrogate has no normal form.
    private static bool IsWhole(ReadOnlySpan<char> word)
    {
        while (!word.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(word, out _, out var taken) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            word = word[taken..];
        }

        return true;
    }
}
