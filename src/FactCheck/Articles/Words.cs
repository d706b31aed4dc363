using System.Globalization;
using System.Text;

namespace FactCheck.Articles;

/// <summary>Counts words the same way for progress, limits and charts.</summary>
public static class Words
{
    /// <summary>
    /// The number of words: runs of letters and digits, kept whole over an inner hyphen, apostrophe or decimal mark;
    /// each CJK ideograph is a word.
    /// </summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var taken);
            if (IsIdeograph(rune))
            {
                count++;
                length = 0;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                count += length == 0 ? 1 : 0;
                length++;
            }
            else if (!IsMark(rune) && !(length > 0 && Joins(text, at, length)))
            {
                length = 0;
            }

            at += taken;
        }

        return count;
    }

    private static bool Joins(ReadOnlySpan<char> text, int at, int length)
    {
        if (at + 1 >= text.Length || !IsPartOfWord(text[at - 1]) || !IsPartOfWord(text[at + 1]))
        {
            return false;
        }

        var digits = char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
        return text[at] switch
        {
            '-' or '\u2010' or '\u2011' or '\'' or '’' or '_' or '·' => true,
            ',' or '٫' or '٬' or '：' or ':' => digits,
            // "said.The" is two words that lost their space; "U.S." and "example.org" are one.
            '.' => digits || (!char.IsDigit(text[at - 1]) && (length == 1 || at < 2 || text[at - 2] == '.' || char.IsLower(text[at + 1]))),
            _ => false,
        };
    }

    private static bool IsPartOfWord(char c) =>
        char.IsSurrogate(c) || (char.IsLetterOrDigit(c) && !IsIdeograph(new Rune(c))) || IsMark(new Rune(c));

    // Vowel signs, accents and joiners belong to the letter before them.
    private static bool IsMark(Rune rune) =>
        rune.Value >= 0xAD && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsIdeograph(Rune rune) => rune.Value is
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
