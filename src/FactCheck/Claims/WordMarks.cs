using FactCheck.Claims.Carrying;

namespace FactCheck.Claims;

/// <summary>Tells the marks that change what is said, such as a percent sign or quotation marks, from those that only order it.</summary>
internal static class WordMarks
{
    private const string Quote = "\"";

    // Punctuation by its class in Unicode, but part of a name, a number or a unit.
    private const string Counting = "%‰‱٪％＆&/／@#§";

    private const string QuotesOfOwnKind = "「」『』《》〈〉﹁﹂﹃﹄";

    // What an apostrophe at its beginning stands for a letter of, not for the beginning of a quotation.
    private static readonly HashSet<string> Shortened = new(["s", "t", "n", "tis", "twas", "em", "til", "cause", "bout", "round"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The marks of a run that count, each written in one way: a quotation is one whichever style its marks have.</summary>
    public static string Of(string text, List<Piece> pieces, int first, int end)
    {
        var marks = "";
        for (var i = first; i < end; i++)
        {
            if (pieces[i].IsWord)
            {
                continue;
            }

            var mark = Keys.Folded(text.AsSpan(pieces[i].Start..pieces[i].End));
            marks += IsQuote(text, pieces, i) ? Quote
                : mark is "?" or "؟" or "？" ? "?"
                : IsSign(text, pieces, i) || Counting.Contains(mark[0], StringComparison.Ordinal) || (mark != "-" && !char.IsPunctuation(mark, 0)) ? mark
                : "";
        }

        return marks;
    }

    /// <summary>Whether the mark opens or closes a quotation; an apostrophe does neither.</summary>
    public static bool IsQuote(string text, List<Piece> pieces, int at)
    {
        var mark = Keys.Folded(text.AsSpan(pieces[at].Start..pieces[at].End));
        return mark == Quote || QuotesOfOwnKind.Contains(mark[0], StringComparison.Ordinal)
            || (mark == "'" && (OpensSingle(text, pieces, at) || ClosesSingle(text, pieces, at)));
    }

    /// <summary>Whether the dash is the sign of a number or stands between two.</summary>
    public static bool IsSign(string text, List<Piece> pieces, int at) =>
        Keys.Folded(text.AsSpan(pieces[at].Start..pieces[at].End)) == "-" && BeforeWord(pieces, at) && char.IsDigit(text[pieces[at + 1].Start])
        && (!AfterWord(pieces, at) || char.IsDigit(text[pieces[at - 1].End - 1]));

    private static bool OpensSingle(string text, List<Piece> pieces, int at) =>
        BeforeWord(pieces, at) && !AfterWord(pieces, at)
        && !char.IsDigit(text[pieces[at + 1].Start]) && !Shortened.Contains(text[pieces[at + 1].Start..pieces[at + 1].End]);

    // Only where one was opened before: the apostrophe of "workers'" closes nothing.
    private static bool ClosesSingle(string text, List<Piece> pieces, int at)
    {
        if (BeforeWord(pieces, at) || at == 0 || pieces[at - 1].End < pieces[at].Start)
        {
            return false;
        }

        for (var i = at - 1; i >= 0; i--)
        {
            if (!pieces[i].IsWord && Keys.Folded(text.AsSpan(pieces[i].Start..pieces[i].End)) == "'" && !(AfterWord(pieces, i) && BeforeWord(pieces, i)))
            {
                return OpensSingle(text, pieces, i);
            }
        }

        return false;
    }

    private static bool BeforeWord(List<Piece> pieces, int at) => at + 1 < pieces.Count && pieces[at + 1].IsWord && pieces[at + 1].Start == pieces[at].End;

    private static bool AfterWord(List<Piece> pieces, int at) => at > 0 && pieces[at - 1].IsWord && pieces[at - 1].End == pieces[at].Start;
}
