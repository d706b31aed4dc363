using System.Globalization;
using System.Text;

namespace FactCheck.Articles;

/// <summary>What the text after a stop begins with, and where its first word stands in UTF-16 offsets.</summary>
internal readonly record struct Opening(OpeningKind Kind, int WordStart, int WordEnd, bool Marked)
{
    private const int LongestWord = 40;
    private const int MostMarks = 12;

    /// <summary>Reads on from <paramref name="at"/>, past whatever may stand before a first word.</summary>
    public static Opening At(string text, int at, int end)
    {
        var first = at;
        while (first < end && first - at < MostMarks
            && (Marks.MayOpen(text[first]) || Marks.IsDot(text[first]) || (first > at && MayFollow(text, first))))
        {
            first++;
        }

        var marked = first > at;
        if (first >= end)
        {
            return new Opening(OpeningKind.Nothing, first, first, marked);
        }

        var kind = KindAt(text, first);
        if (kind == OpeningKind.Lower && marked && Marks.IsDot(text[first - 1]))
        {
            // "...and then" opens a sentence of its own.
            kind = OpeningKind.Upper;
        }

        if (kind == OpeningKind.Lower && marked && text[first - 1] is '#' or '@')
        {
            kind = OpeningKind.Sign;
        }

        return new Opening(kind, first, WordEndAt(text, first, end), marked);
    }

    public ReadOnlySpan<char> Word(string text) => text.AsSpan(WordStart, WordEnd - WordStart);

    // "[...] The" leaves words out and then begins.
    private static bool MayFollow(string text, int at) =>
        char.IsWhiteSpace(text[at]) || (Marks.IsClosingBracket(text[at]) && Marks.IsDot(text[at - 1]));

    private static OpeningKind KindAt(string text, int at)
    {
        if (Marks.Continues(text[at]) || Marks.IsStop(text[at]))
        {
            return OpeningKind.Continuing;
        }

        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return OpeningKind.Sign;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => OpeningKind.Upper,
            // Georgian letters count as lower case but begin sentences.
            UnicodeCategory.LowercaseLetter when rune.Value is >= 0x10D0 and <= 0x10FF => OpeningKind.Caseless,
            // iPhone, eBay.
            UnicodeCategory.LowercaseLetter when at + 1 < text.Length && char.IsUpper(text[at + 1]) => OpeningKind.Upper,
            UnicodeCategory.LowercaseLetter when text.AsSpan(at).StartsWith("www.") || text.AsSpan(at).StartsWith("http") => OpeningKind.Sign,
            UnicodeCategory.LowercaseLetter => OpeningKind.Lower,
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => OpeningKind.Caseless,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => OpeningKind.Digit,
            _ => OpeningKind.Sign,
        };
    }

    private static int WordEndAt(string text, int at, int end)
    {
        var last = Math.Min(end, at + LongestWord);
        while (at < last && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
