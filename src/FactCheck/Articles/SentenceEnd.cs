using System.Buffers;

namespace FactCheck.Articles;

/// <summary>Decides whether a stop ends its sentence, and at which UTF-16 offset.</summary>
internal static class SentenceEnd
{
    public const int None = -1;

    private const string JapaneseContinuations = "とっなのはがをもにでやかだ";
    private const int LongestQuote = 300;

    private static readonly SearchValues<char> ChineseStops = SearchValues.Create("，。：“");
    private static readonly SearchValues<char> ChineseSpeech = SearchValues.Create("说說道称稱问問");

    /// <summary>The offset after which the next sentence may begin, or <see cref="None"/>.</summary>
    public static int After(string text, int sentenceStart, int end, Stop stop)
    {
        if (stop.Next >= end || EndsCell(text, stop))
        {
            return None;
        }

        var ends = stop.Kind switch
        {
            StopKind.Final => EndsAtFinal(text, sentenceStart, end, stop),
            StopKind.Loud => EndsAtLoud(text, sentenceStart, end, stop),
            StopKind.Ellipsis => EndsAtEllipsis(text, end, stop),
            _ => EndsAtDot(text, sentenceStart, end, stop),
        };

        return !ends ? None : StandsBeforeEllipsis(text, stop) ? stop.Start + 1 : stop.End;
    }

    private static bool EndsAtFinal(string text, int sentenceStart, int end, Stop stop)
    {
        if (stop.End == stop.Next && char.IsDigit(text[stop.Next]) && stop.Start > sentenceStart && char.IsDigit(text[stop.Start - 1]))
        {
            return false;
        }

        if (stop.ClosesQuote && (JapaneseContinuations.Contains(text[stop.Next]) || IsChineseAttribution(text, sentenceStart, end, stop)))
        {
            return false;
        }

        return Opening.At(text, stop.Next, end).Kind is not (OpeningKind.Lower or OpeningKind.Continuing or OpeningKind.Nothing);
    }

    private static bool EndsAtLoud(string text, int sentenceStart, int end, Stop stop)
    {
        if (stop.End == stop.Next && !LostItsSpace(text, sentenceStart, end, stop))
        {
            return false;
        }

        var next = Opening.At(text, stop.Next, end);
        if (next.Kind is OpeningKind.Lower or OpeningKind.Continuing or OpeningKind.Nothing || IsAside(text, sentenceStart, stop))
        {
            return false;
        }

        if (stop.ClosesQuote)
        {
            return !Attribution.Begins(text, next, end);
        }

        var word = LastWord.Before(text, sentenceStart, stop.Start).In(text);
        return !Abbreviations.IsLoudName(word) || SentenceOpeners.Contain(text, next.WordStart, next.WordEnd);
    }

    private static bool EndsAtEllipsis(string text, int end, Stop stop)
    {
        if (stop.End == stop.Next || IsAside(text, 0, stop))
        {
            return false;
        }

        var next = Opening.At(text, stop.Next, end);
        if (next.Kind is not (OpeningKind.Upper or OpeningKind.Digit))
        {
            return false;
        }

        if (stop.ClosesQuote && Attribution.Begins(text, next, end))
        {
            return false;
        }

        if (stop.Dots > 3)
        {
            return true;
        }

        // A pause before "I" or between spaced dots is a pause.
        var pause = (stop.Spaced && char.IsWhiteSpace(text[stop.Start - 1])) || (next.Word(text) is "I" && !stop.ClosesQuote);
        return !pause;
    }

    private static bool EndsAtDot(string text, int sentenceStart, int end, Stop stop)
    {
        if (stop.End == stop.Next)
        {
            return LostItsSpace(text, sentenceStart, end, stop);
        }

        var next = Opening.At(text, stop.Next, end);
        if (next.Kind is OpeningKind.Lower or OpeningKind.Continuing or OpeningKind.Nothing)
        {
            return false;
        }

        return AbbreviatedWord.Ends(text, sentenceStart, stop, next);
    }

    // "compounds. . . . The": the sentence ends at its own stop, and the omission opens the next.
    private static bool StandsBeforeEllipsis(string text, Stop stop) =>
        stop is { Spaced: true, Dots: 4, Kind: StopKind.Ellipsis } && !char.IsWhiteSpace(text[stop.Start - 1]) && stop.Start + 1 < stop.RunEnd
        && char.IsWhiteSpace(text[stop.Start + 1]);

    // The row of a table is one sentence for as long as its cells hold one each.
    private static bool EndsCell(string text, Stop stop) =>
        text[stop.Next] == '|' || (stop.Next > stop.End && text.AsSpan(stop.End, stop.Next - stop.End).Contains('\t'));

    // "(!)" and "[...]" comment on a word; they do not end its sentence.
    private static bool IsAside(string text, int sentenceStart, Stop stop) =>
        stop.ClosesBracket && stop.Start > sentenceStart && Marks.IsOpeningBracket(text[stop.Start - 1]);

    // "was said.The next": pasted text loses spaces. Addresses have capitals after stops too, hence the care.
    private static bool LostItsSpace(string text, int sentenceStart, int end, Stop stop)
    {
        var next = Opening.At(text, stop.Next, end);
        if (next.Kind != OpeningKind.Upper || !char.IsUpper(text[next.WordStart]) || (next.Word(text) is not ("A" or "I") && !char.IsLower(text[next.WordEnd - 1]))
            || (next.Marked && !Marks.IsQuote(text[stop.Next])))
        {
            return false;
        }

        var titled = next.WordEnd < end && text[next.WordEnd] == '.' && Abbreviations.UseOf(next.Word(text)) == AbbreviationUse.NeverEnds;
        if (next.WordEnd < end && !titled && !char.IsWhiteSpace(text[next.WordEnd]) && text[next.WordEnd] is not (',' or '\'' or '’'))
        {
            return false;
        }

        var word = LastWord.Before(text, sentenceStart, stop.Start).In(text);
        if (stop.ClosesQuote)
        {
            return word.Length > 1;
        }

        return word.Length >= 3 && (Consists(titled ? word[1..] : word, char.IsLower) || (char.IsDigit(word[^1]) && word.IndexOfAnyExceptInRange('!', '9') < 0));
    }

    private static bool Consists(ReadOnlySpan<char> word, Func<char, bool> of)
    {
        foreach (var c in word)
        {
            if (!of(c))
            {
                return false;
            }
        }

        return true;
    }

    // “……。”他说 goes on; 他说：“……。”他还说 does not.
    private static bool IsChineseAttribution(string text, int sentenceStart, int end, Stop stop)
    {
        var tail = text.AsSpan(stop.Next, Math.Min(8, end - stop.Next));
        var stopped = tail.IndexOfAny(ChineseStops);
        if ((stopped < 0 ? tail : tail[..stopped]).IndexOfAny(ChineseSpeech) < 0)
        {
            return false;
        }

        var from = Math.Max(sentenceStart, stop.Start - LongestQuote);
        var opened = text.AsSpan(from, stop.Start - from).LastIndexOfAny('“', '「');
        return opened >= 0 && (from + opened == sentenceStart || text[from + opened - 1] is not ('：' or ':' or '，'));
    }
}
