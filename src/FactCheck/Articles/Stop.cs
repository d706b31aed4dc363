namespace FactCheck.Articles;

/// <summary>A run of stops with what closes around it, and what comes next; all offsets are UTF-16.</summary>
internal readonly record struct Stop(
    int Start, int RunEnd, int End, int Next, StopKind Kind, int Dots, bool Spaced, bool ClosesQuote, bool ClosesBracket)
{
    /// <summary>Reads the stop that begins at <paramref name="at"/> in a paragraph that ends at <paramref name="end"/>.</summary>
    public static Stop At(string text, int at, int end, bool quoteOpen)
    {
        var (runEnd, kind, dots) = Run(text, at, end);
        var spaced = false;
        if (kind is StopKind.Dot or StopKind.Ellipsis)
        {
            var (spacedEnd, spacedDots) = SpacedDots(text, runEnd, end);
            if (dots + spacedDots >= 3 && spacedDots > 0)
            {
                (runEnd, dots, spaced, kind) = (spacedEnd, dots + spacedDots, true, StopKind.Ellipsis);
            }
        }

        var (closed, quote, bracket) = Closers(text, runEnd, end, quoteOpen);
        return new Stop(at, runEnd, closed, Graphemes.PastGaps(text, closed, end), kind, dots, spaced, quote, bracket);
    }

    private static (int End, StopKind Kind, int Dots) Run(string text, int at, int end)
    {
        var kind = StopKind.Dot;
        var dots = 0;
        do
        {
            var c = text[at];
            kind = Marks.IsFinal(c) || c is ';' or '\u037E' ? StopKind.Final
                : kind == StopKind.Final ? kind
                : Marks.IsLoud(c) ? StopKind.Loud
                : kind == StopKind.Loud ? kind
                : c != '.' || dots > 0 ? StopKind.Ellipsis
                : StopKind.Dot;
            dots += c == '.' ? 1 : Marks.IsDot(c) ? 3 : 0;
            at = Graphemes.EndOf(text, at);
        }
        while (at < end && Marks.IsStop(text[at]));
        return (at, kind, dots);
    }

    private static (int End, int Dots) SpacedDots(string text, int at, int end)
    {
        var dots = 0;
        while (at + 1 < end && Graphemes.IsGap(text, at) && text[at + 1] == '.'
            && (at + 2 >= end || text[at + 2] == '.' || !char.IsLetterOrDigit(text[at + 2])))
        {
            at = Graphemes.EndOf(text, at + 1);
            dots++;
        }

        return (at, dots);
    }

    private static (int End, bool Quote, bool Bracket) Closers(string text, int at, int end, bool quoteOpen)
    {
        var quote = false;
        var bracket = false;
        while (at < end)
        {
            var next = at;
            if (Marks.IsClosingBracket(text[at]))
            {
                bracket = true;
            }
            else if (ClosesHere(text, at, end, quoteOpen) || ClosesAfterGap(text, ref next, end, quoteOpen))
            {
                quote = true;
                quoteOpen &= text[next] != '"';
            }
            else if (NoteNumber(text, at, end) + BareNoteNumber(text, at, end) is > 0 and var length)
            {
                next = at + length - 1;
            }
            else if (!Marks.IsInvisible(text[at]) && !Marks.IsRaisedNumber(text[at]))
            {
                break;
            }

            at = Graphemes.EndOf(text, next);
        }

        return (at, quote, bracket);
    }

    private static bool ClosesHere(string text, int at, int end, bool quoteOpen)
    {
        var c = text[at];
        var beforeWord = at + 1 < end && (char.IsLetterOrDigit(text[at + 1]) || char.IsSurrogate(text[at + 1]));
        return c == '"' ? quoteOpen || !beforeWord : Marks.IsClosingQuote(c) || (Marks.IsEitherQuote(c) && !beforeWord);
    }

    // French sets its closing guillemet off with a space; so do some typists with a straight quote.
    private static bool ClosesAfterGap(string text, ref int at, int end, bool quoteOpen)
    {
        var mark = at + 1;
        if (mark >= end || !Graphemes.IsGap(text, at) || !(text[mark] is '»' or '”' || (text[mark] == '"' && quoteOpen)))
        {
            return false;
        }

        var closes = mark + 1 >= end || !(char.IsLetterOrDigit(text[mark + 1]) || char.IsSurrogate(text[mark + 1]));
        at = closes ? mark : at;
        return closes;
    }

    private static int NoteNumber(string text, int at, int end)
    {
        if (text[at] != '[')
        {
            return 0;
        }

        var digits = at + 1;
        while (digits < end && digits < at + 4 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > at + 1 && digits < end && text[digits] == ']' ? digits + 1 - at : 0;
    }

    // "the army left.3 The town": a note whose number lost its raised place.
    private static int BareNoteNumber(string text, int at, int end)
    {
        var digits = at;
        while (digits < end && digits < at + 3 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (digits == at || digits == end || !Graphemes.IsGap(text, digits) || at < 4)
        {
            return 0;
        }

        var last = LastWord.Before(text, 0, at - 1).In(text);
        var noted = Marks.IsClosingQuote(text[at - 1])
            || (text[at - 1] == '.' && last.Length >= 3 && last.IndexOfAnyExceptInRange('a', 'z') < 0 && Abbreviations.UseOf(last) == AbbreviationUse.None);
        return noted ? digits - at : 0;
    }
}
