using System.Collections;
using System.Globalization;
using System.Text;

namespace FactCheck.Public.Search;

/// <summary>
/// In which of many texts a word stands, also as a part of a longer one. The words of a language are few beside the texts that
/// are written in it: only they are looked through.
/// </summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, List<int>> _texts = new(StringComparer.Ordinal);
    private readonly int _count;

    public WordIndex(IReadOnlyList<IReadOnlyCollection<string>> texts)
    {
        _count = texts.Count;
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var word in texts[text])
            {
                if (!_texts.TryGetValue(word, out var holding))
                {
                    _texts[word] = holding = [];
                }

                holding.Add(text);
            }
        }
    }

    /// <summary>The texts that have every word of what is looked for.</summary>
    public BitArray Find(string words)
    {
        var found = new BitArray(_count, defaultValue: true);
        foreach (var word in WordsOf(words))
        {
            var holding = new BitArray(_count);
            foreach (var (whole, texts) in _texts)
            {
                if (whole.Contains(word, StringComparison.Ordinal))
                {
                    texts.ForEach(text => holding[text] = true);
                }
            }

            found.And(holding);
        }

        return found;
    }

    /// <summary>Each word of the text once, without case and accents, so that cafe finds café.</summary>
    public static IReadOnlyCollection<string> WordsOf(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }
}
