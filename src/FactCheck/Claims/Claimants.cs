using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Finds who a sentence says is speaking: before or after a verb of saying, or after "according to".</summary>
internal static class Claimants
{
    private const int LongestName = 8;
    private const int LongestAside = 14;
    private const int LongestArabicName = 4;

    /// <summary>The claimant's name or office as written, or null where nobody is named.</summary>
    public static string? In(string text, List<Token> tokens, Quotation quotation)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Quoted(tokens[at], quotation))
            {
                continue;
            }

            var claimant = tokens[at].In(text).Equals("according", StringComparison.OrdinalIgnoreCase) && at + 2 < tokens.Count && tokens[at + 1].In(text) is "to"
                ? Office(text, tokens, at + 2, quotation) ?? Phrase(text, tokens, at + 2)
                : SpeechVerbs.Contain(tokens[at].In(text)) && !tokens[at].Capital && !(quotation.End == 0 && tokens[at].In(text) is "asked" or "asks")
                ? Before(text, tokens, at, quotation) ?? Office(text, tokens, at + 1, quotation)
                : Elsewhere(text, tokens, at, quotation);
            if (claimant is not null)
            {
                return claimant;
            }
        }

        return null;
    }

    // "a dit Rosa Lindgren", "según el Banco de España", "laut Polizei", and Arabic, which has no capitals.
    private static string? Elsewhere(string text, List<Token> tokens, int at, Quotation quotation)
    {
        var word = tokens[at].In(text);
        if (at + 1 >= tokens.Count)
        {
            return null;
        }

        if (Vocabulary.AccordingElsewhere.Contains(word))
        {
            return Office(text, tokens, at + 1, quotation) ?? Phrase(text, tokens, at + 1);
        }

        if (Vocabulary.ArabicSpeech.Contains(word))
        {
            var end = at + 1;
            while (end < tokens.Count && end - at <= LongestArabicName && (end == at + 1 || !tokens[end].AfterMark) && tokens[end].In(text) is not ("إن" or "أن" or "بأن" or "ان" or "في"))
            {
                end++;
            }

            return end > at + 1 ? text[tokens[at + 1].Start..tokens[end - 1].End] : null;
        }

        return Vocabulary.SpeechElsewhere.Contains(word) ? Before(text, tokens, at, quotation) ?? Office(text, tokens, at + 1, quotation) : null;
    }

    private static bool Quoted(Token token, Quotation quotation) => token.Start >= quotation.Start && token.End <= quotation.End;

    private static string? Before(string text, List<Token> tokens, int verb, Quotation quotation)
    {
        var last = verb - 1;
        while (last >= 0 && tokens[last].In(text) is "also" or "has" or "have" or "had" or "later" or "then" or "who" or "previously" or "repeatedly" or "falsely")
        {
            last--;
        }

        if (last < 0)
        {
            return null;
        }

        // "Ana Torres, the mayor of Leeds, said": the name stands before the aside.
        if (tokens[verb].AfterMark)
        {
            var aside = last;
            while (aside > 0 && last - aside < LongestAside && !tokens[aside].AfterMark)
            {
                aside--;
            }

            var named = aside > 0 && !Quoted(tokens[aside - 1], quotation) ? Name(text, tokens, aside - 1, quotation) : null;
            if (named is not null)
            {
                return named;
            }
        }

        return Quoted(tokens[last], quotation) ? null : Name(text, tokens, last, quotation) ?? Role(text, tokens, last);
    }

    private static string? Name(string text, List<Token> tokens, int last, Quotation quotation)
    {
        var first = last;
        while (first >= 0 && last - first < LongestName && !Quoted(tokens[first], quotation)
            && (tokens[first].Capital || (first < last && Vocabulary.Particles.Contains(tokens[first].In(text)))))
        {
            if (tokens[first--].AfterMark)
            {
                break;
            }
        }

        first++;
        while (first <= last && (!tokens[first].Capital || SentenceOpeners.Contain(text, tokens[first].Start, tokens[first].End)))
        {
            first++;
        }

        first = WithPlace(text, tokens, first, last, quotation);

        // "the city of Tampa" is more than Tampa.
        first -= first is > 1 && first <= last && !tokens[first].AfterMark && tokens[first - 1].In(text) is "of" && !Quoted(tokens[first - 2], quotation) ? 2 : 0;
        return first > last || Vocabulary.Pronouns.Contains(tokens[first].In(text)) ? null : text[tokens[first].Start..tokens[last].End];
    }

    // "diplomats at the United Nations said": those who speak are the diplomats.
    private static int WithPlace(string text, List<Token> tokens, int first, int last, Quotation quotation)
    {
        var lead = first - 1;
        lead -= lead > 1 && first <= last && tokens[lead].In(text) is "the" ? 1 : 0;
        return lead > 0 && first <= last && !tokens[first].AfterMark && tokens[lead].In(text) is "in" or "at" or "for"
            && (Vocabulary.Roles.Contains(tokens[lead - 1].In(text)) || NamedBefore.IsGroup(tokens[lead - 1].In(text))) && !Quoted(tokens[lead - 1], quotation)
            ? lead - 1
            : first;
    }

    // "the health ministry said", "police said": an office without a name.
    private static string? Role(string text, List<Token> tokens, int last)
    {
        if (!Vocabulary.Institutions.Contains(tokens[last].In(text)) && !Vocabulary.Roles.Contains(tokens[last].In(text)))
        {
            return null;
        }

        var first = last;
        while (first > 0 && last - first < 4 && !tokens[first].AfterMark && !Vocabulary.Articles.Contains(tokens[first].In(text)) && !SpeechVerbs.Contain(tokens[first - 1].In(text)))
        {
            first--;
        }

        first += first < last && Vocabulary.Articles.Contains(tokens[first].In(text)) ? 1 : 0;
        return text[tokens[first].Start..tokens[last].End];
    }

    // "said Ana Torres", "said police chief Ana Torres", "according to the Bank of Norway".
    private static string? Office(string text, List<Token> tokens, int first, Quotation quotation)
    {
        while (first < tokens.Count && !tokens[first].AfterMark && !tokens[first].Capital
            && (Vocabulary.Articles.Contains(tokens[first].In(text)) || Vocabulary.Roles.Contains(tokens[first].In(text))))
        {
            first++;
        }

        if (first >= tokens.Count || !tokens[first].Capital || tokens[first].AfterMark || Quoted(tokens[first], quotation)
            || SentenceOpeners.Contain(text, tokens[first].Start, tokens[first].End) || Vocabulary.Days.Contains(tokens[first].In(text)))
        {
            return null;
        }

        var last = first;
        for (var at = first + 1; at < tokens.Count && at - first < LongestName && !tokens[at].AfterMark && !Quoted(tokens[at], quotation); at++)
        {
            if (tokens[at].Capital && !Vocabulary.Days.Contains(tokens[at].In(text)))
            {
                last = at;
            }
            else if (!Vocabulary.Particles.Contains(tokens[at].In(text)))
            {
                break;
            }
        }

        return text[tokens[first].Start..tokens[last].End];
    }

    private static string? Phrase(string text, List<Token> tokens, int first)
    {
        first += Vocabulary.Articles.Contains(tokens[first].In(text)) && first + 1 < tokens.Count ? 1 : 0;
        var last = first;
        while (last + 1 < tokens.Count && last - first < LongestName && !tokens[last + 1].AfterMark && !Vocabulary.PhraseEnds.Contains(tokens[last + 1].In(text)))
        {
            last++;
        }

        return Vocabulary.Pronouns.Contains(tokens[first].In(text)) ? null : text[tokens[first].Start..tokens[last].End];
    }
}
