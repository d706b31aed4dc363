using System.Globalization;
using System.Text;

namespace FactCheck.Sources;

/// <summary>
/// A text as its words are found by: small letters without accents, nothing between them. The scripts that write no blanks
/// give each character as a word.
/// </summary>
public static class FoldedWords
{
    /// <summary>The most characters of one word; what is longer is cut, in what is kept and what is sought alike.</summary>
    public const int MostWord = 60;

    /// <summary>The words in their order.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        var word = new StringBuilder();
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            {
                continue;
            }

            var standsAlone = WritesNoBlanks(rune.Value);
            if (word.Length > 0 && (standsAlone || !IsInWord(rune)))
            {
                yield return Taken(word);
            }

            if (IsInWord(rune))
            {
                Append(word, rune);
                if (standsAlone)
                {
                    yield return Taken(word);
                }
            }
        }

        if (word.Length > 0)
        {
            yield return Taken(word);
        }
    }

    /// <summary>The words with one blank between them; nothing where there are none.</summary>
    public static string? Line(string? text) => string.Join(' ', Of(text)) is { Length: > 0 } line ? line : null;

    private static string Decomposed(string? text)
    {
        var clean = Typed.Clean(text);
        return Ascii.IsValid(clean) ? clean : clean.Normalize(NormalizationForm.FormKD);
    }

    private static bool IsInWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static void Append(StringBuilder word, Rune rune)
    {
        var small = Rune.ToLowerInvariant(rune);
        word.Append(small.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'ħ' => "h",
            'ı' => "i",
            'þ' => "th",
            'ς' => "σ",
            _ => small.ToString(),
        });
    }

    private static string Taken(StringBuilder word)
    {
        var length = Math.Min(word.Length, MostWord);
        length -= char.IsHighSurrogate(word[length - 1]) ? 1 : 0;
        var taken = word.ToString(0, length);
        word.Clear();
        return taken;
    }

    // Han, Kana, Thai, Lao, Khmer, Myanmar.
    private static bool WritesNoBlanks(int value) => value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
