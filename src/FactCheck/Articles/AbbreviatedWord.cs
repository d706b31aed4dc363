using System.Collections.Frozen;

namespace FactCheck.Articles;

/// <summary>Decides whether a single stop belongs to the word before it or ends the sentence.</summary>
internal static class AbbreviatedWord
{
    private const int LongestIntroduction = 30;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Introductions =
        Set("At By Around On Before After About From Until Since Just Shortly Between");

    // "Plan B." and "vitamin C." are no initials.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lettered =
        Set("plan vitamin group type class grade section exhibit appendix hepatitis influenza series schedule part point option category league team title phase gate terminal block zone");

    // German sets a stop after an ordinal; its articles and prepositions give one away.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeOrdinal =
        Set("am vom der die das dem den des im zum zur seit bis ab beim ins");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CalendarWords = Set("""
        January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug
        Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat
        Sun Januar Jänner Februar März Mai Juni Juli Oktober Dezember Eastern Central Mountain Pacific Greenwich ET EST EDT
        CT CST PT PST PDT MT GMT BST UTC CET CEST IST
        """);

    /// <summary>Whether the sentence ends at this stop, given the text that follows it.</summary>
    public static bool Ends(string text, int sentenceStart, Stop stop, Opening next)
    {
        var last = LastWord.Before(text, sentenceStart, stop.Start);
        var word = last.In(text);
        if (word.IsEmpty)
        {
            return true;
        }

        if (IsListMarker(text, sentenceStart, last))
        {
            return false;
        }

        // Spanish marks where a question begins.
        var opens = next.Kind == OpeningKind.Upper
            && (text[stop.Next] is '¿' or '¡' || SentenceOpeners.Contain(text, next.WordStart, next.WordEnd));
        if (char.IsDigit(word[^1]))
        {
            return !IsOrdinal(text, sentenceStart, last, next) && !IsDayAndMonth(text, sentenceStart, last, next);
        }

        if (stop.ClosesQuote)
        {
            return last.Start == sentenceStart || !IsQuoted(text, last) || opens;
        }

        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            return EndsAtLetter(text, sentenceStart, stop, last, next, opens);
        }

        var use = UseOf(word);
        if (use == AbbreviationUse.None)
        {
            return !IsDotted(word) || (!LeadsIn(text, sentenceStart, stop, word, next)
                && (stop.ClosesBracket ? opens : EndsAtDotted(text, sentenceStart, stop, word, next, opens)));
        }

        return use switch
        {
            AbbreviationUse.NeverEnds => false,
            AbbreviationUse.EndsBeforeOpener => opens || IsAddress(text, next),
            _ => next.Kind != OpeningKind.Digit && !IsRoman(next.Word(text)) && !IsChained(text, next) && !IsMaker(text, stop, next),
        };
    }

    // "1. Foo", "A. Foo": the marker is the beginning of the point, not a sentence.
    private static bool IsListMarker(string text, int sentenceStart, LastWord last)
    {
        if (last.Start > sentenceStart + 2 || last.End - last.Start > 6)
        {
            return false;
        }

        for (var at = sentenceStart; at < last.Start; at++)
        {
            if (!Marks.MayOpen(text[at]) && !char.IsWhiteSpace(text[at]) && text[at] != '§')
            {
                return false;
            }
        }

        var word = last.In(text);
        return word.Length == 1 ? char.IsLetterOrDigit(word[0]) && (word is not "I" || last.Start == sentenceStart)
            : word.Length <= 5 && (IsRomanOrder(word) || (word.IndexOfAnyExceptInRange('.', '9') < 0 && (word.Length <= 3 || word.Contains('.')) && !word.Contains('/')));
    }

    private static bool IsOrdinal(string text, int sentenceStart, LastWord last, Opening next)
    {
        if (last.End - last.Start > 2 || next.Kind != OpeningKind.Upper || next.Marked)
        {
            return false;
        }

        var month = next.Word(text);
        return month is "Januar" or "Jänner" or "Februar" or "März" or "Mai" or "Juni" or "Juli" or "Oktober" or "Dezember"
            || BeforeOrdinal.Contains(last.Earlier(text, sentenceStart).In(text)) || IsSecondOrdinal(text, sentenceStart, last);
    }

    // "in der 12. und 77. Minute".
    private static bool IsSecondOrdinal(string text, int sentenceStart, LastWord last)
    {
        var joint = last.Earlier(text, sentenceStart);
        if (joint.In(text) is not ("und" or "oder" or "bis"))
        {
            return false;
        }

        var first = joint.Earlier(text, sentenceStart).In(text);
        return first.Length is 2 or 3 && first[^1] == '.' && char.IsDigit(first[0]);
    }

    // "Am 24. 12. 2023" is one date.
    private static bool IsDayAndMonth(string text, int sentenceStart, LastWord last, Opening next)
    {
        if (next.Kind != OpeningKind.Digit || next.Marked || last.End - last.Start > 2)
        {
            return false;
        }

        var word = next.Word(text);
        var day = word.Length <= 2 && next.WordEnd < text.Length && text[next.WordEnd] == '.';
        var earlier = last.Earlier(text, sentenceStart).In(text);
        return day ? BeforeOrdinal.Contains(earlier) : word.Length == 4 && earlier.Length is 2 or 3 && earlier[^1] == '.' && char.IsDigit(earlier[0]);
    }

    // "in Nov. Sir Tony followed", "at 5 Elm St. Mrs. Hale left": a form of address stands in front of nobody else's name.
    private static bool IsAddress(string text, Opening next) => next.Kind == OpeningKind.Upper && next.Word(text) is "Mr" or "Mrs" or "Ms" or "Mx" or "Miss" or "Sir" or "Dame";

    private static bool EndsAtLetter(string text, int sentenceStart, Stop stop, LastWord last, Opening next, bool opens)
    {
        var letter = text[last.Start];
        var earlier = last.Earlier(text, sentenceStart).In(text);
        var afterNumber = !earlier.IsEmpty && char.IsDigit(earlier[^1]);
        if (letter == 'm' && earlier is "a." or "p.")
        {
            return EndsAtDotted(text, sentenceStart, stop, "p.m", next, opens);
        }

        // "Pub. L. No. 5", "designed by I. M. Pei".
        if (IsChained(text, next) && !Lettered.Contains(earlier))
        {
            return false;
        }

        if (!char.IsUpper(letter))
        {
            // A year or a measure: "1990 г.", "20 m."; otherwise "p. 5", "v. Wade", "z. B.", and the Arabic "د. أحمد".
            return letter != 'v' && next.Kind != OpeningKind.Digit && (opens || afterNumber);
        }

        if (opens || (Lettered.Contains(earlier) && next.Kind != OpeningKind.Digit))
        {
            return true;
        }

        return letter switch
        {
            // "you and I." against "Albert I. Jones".
            'I' => !earlier.IsEmpty && char.IsLower(earlier[0]),
            'X' => earlier is "on" or "to" or "via",
            _ => next.Kind == OpeningKind.Sign || afterNumber,
        };
    }

    private static bool EndsAtDotted(string text, int sentenceStart, Stop stop, ReadOnlySpan<char> word, Opening next, bool opens)
    {
        if (word is "a.m" or "p.m" or "A.M" or "P.M" || word.EndsWith("a.m", StringComparison.Ordinal) || word.EndsWith("p.m", StringComparison.Ordinal))
        {
            return next.Kind != OpeningKind.Digit && !CalendarWords.Contains(next.Word(text)) && !IsZone(text, next) && !IsIntroduction(text, sentenceStart, stop.Start);
        }

        return opens || IsAddress(text, next) || (word.Length > 1 && word[0] == 'т' && next.Kind == OpeningKind.Upper);
    }

    // "at 5 a.m. E.S.T."
    private static bool IsZone(string text, Opening next)
    {
        var at = next.WordStart;
        return at + 5 < text.Length && text[at + 1] == '.' && text[at + 3] == '.' && text[at + 5] == '.' && CalendarWords.Contains([text[at], text[at + 2], text[at + 4]]);
    }

    // "At 5 a.m. Mr. Ruiz left" has no verb yet.
    private static bool IsIntroduction(string text, int sentenceStart, int at)
    {
        if (at - sentenceStart > LongestIntroduction)
        {
            return false;
        }

        var opening = text.AsSpan(sentenceStart, at - sentenceStart);
        var gap = opening.IndexOf(' ');
        return gap > 0 && Introductions.Contains(opening[..gap]) && opening.Count(' ') <= 4;
    }

    // "WASHINGTON, D.C. – The Senate", "P.S. I agree".
    private static bool LeadsIn(string text, int sentenceStart, Stop stop, ReadOnlySpan<char> word, Opening next) =>
        (next.Marked && Marks.IsDash(text[stop.Next]) && stop.Next + 1 < text.Length && char.IsWhiteSpace(text[stop.Next + 1]))
        || (word is "P.S" && stop.Start - sentenceStart == word.Length);

    // "Fed. R. Civ. P.", "Dist. Atty.": what follows is shortened as well.
    private static bool IsChained(string text, Opening next) =>
        IsInitial(text, next) || (next.WordEnd < text.Length && text[next.WordEnd] == '.'
            && (next.Word(text) is "Gen" or "Atty" || Abbreviations.UseOf(next.Word(text)) == AbbreviationUse.EndsUnlessNumber));

    // German writes "Hauptstr. 5" as one word, French "l’art. 5".
    private static AbbreviationUse UseOf(ReadOnlySpan<char> word) =>
        word.Length > 5 && word.EndsWith("str", StringComparison.Ordinal) ? AbbreviationUse.EndsUnlessNumber
        : word.Length > 3 && word[1] is '\'' or '’' && char.ToLowerInvariant(word[0]) is 'l' or 'd' ? Abbreviations.UseOf(word[2..])
        : Abbreviations.UseOf(word);

    // U.S, Ph.D, a.m, z.B: short parts with stops between.
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var dots = 0;
        var length = 0;
        foreach (var c in word)
        {
            if (c == '.')
            {
                dots++;
                length = 0;
            }
            else if (!char.IsLetter(c) || ++length > 2)
            {
                return false;
            }
        }

        return dots > 0;
    }

    private static bool IsQuoted(string text, LastWord last) => Marks.IsQuote(text[last.Start - 1]) && Abbreviations.UseOf(last.In(text)) == AbbreviationUse.NeverEnds;

    private static bool IsInitial(string text, Opening next) =>
        next.WordEnd - next.WordStart == 1 && next.WordEnd < text.Length && text[next.WordEnd] == '.';

    // "IV. The facts", "ii. Methods".
    private static bool IsRomanOrder(ReadOnlySpan<char> word) => word.IndexOfAnyExcept("IVX") < 0 || word.IndexOfAnyExcept("ivx") < 0;

    // "Reg. (EU) No. 604": the name of whoever made it stands before the number.
    private static bool IsMaker(string text, Stop stop, Opening next) =>
        text[stop.Next] == '(' && next.Word(text).Length > 1 && next.Word(text).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static bool IsRoman(ReadOnlySpan<char> word) => word is not "I" && !word.IsEmpty && word.IndexOfAnyExcept("IVXLC") < 0;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
