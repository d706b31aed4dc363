using System.Globalization;
using System.Text;
using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>How far the word or number at an offset runs on beyond it: "unanimous" stands not alone in "unanimously", nor "5" in "-5%".</summary>
internal static class WholeWord
{
    /// <summary>The UTF-16 offset at which the word or number that runs on across <paramref name="offset"/> begins; the offset itself where none does.</summary>
    public static int Start(string text, int offset)
    {
        while (RunsOn(text, offset))
        {
            offset--;
        }

        return offset;
    }

    /// <summary>The UTF-16 offset at which the word or number that runs on across <paramref name="offset"/> ends; the offset itself where none does.</summary>
    public static int End(string text, int offset)
    {
        while (RunsOn(text, offset))
        {
            offset++;
        }

        return offset;
    }

    private static bool RunsOn(string text, int offset)
    {
        if (offset <= 0 || offset >= text.Length)
        {
            return false;
        }

        if (!Graphemes.IsBoundary(text, offset))
        {
            return true;
        }

        return EndsInWord(text, offset, out var digitBefore)
            ? BeginsWord(text, offset, out _) || IsSign(text[offset], digitBefore) || (Joins(text[offset]) && BeginsWord(text, offset + 1, out _))
            : BeginsWord(text, offset, out var digit)
                && (IsSign(text[offset - 1], digit) || (Joins(text[offset - 1]) && EndsInWord(text, offset - 1, out _)));
    }

    // "well-known", "O’Brien", "2.5", "1,000", "9:30", "km/h", "AT&T", "example.org".
    private static bool Joins(char c) => c is '-' or '\u2010' or '\u2011' or '\'' or '’' or '_' or '·' or '.' or ',' or ':' or '/' or '&' or '@' or '٫' or '٬';

    // A minus, a currency or a percent sign makes another number.
    private static bool IsSign(char c, bool besideDigit) =>
        besideDigit && (c is '-' or '\u2212' or '+' or '%' or '‰' or '°' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    private static bool BeginsWord(string text, int at, out bool digit)
    {
        digit = false;
        if (at >= text.Length || Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        digit = Rune.IsDigit(rune);
        return Rune.IsLetterOrDigit(rune);
    }

    // Accents, vowel signs and joiners belong to the letter before them.
    private static bool EndsInWord(string text, int end, out bool digit)
    {
        digit = false;
        while (end > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                digit = Rune.IsDigit(rune);
                return true;
            }

            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
                && rune.Value is not (0x200C or 0x200D or 0xAD or 0x2060))
            {
                return false;
            }

            end -= length;
        }

        return false;
    }
}
