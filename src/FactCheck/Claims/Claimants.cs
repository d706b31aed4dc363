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
            if (quotation.Holds(tokens[at]))
            {
                continue;
            }

            var claimant = IsOtherwiseMeant(text, tokens, at, quotation) ? null
                : tokens[at].In(text).Equals("according", StringComparison.OrdinalIgnoreCase) && at + 2 < tokens.Count && tokens[at + 1].In(text) is "to"
                ? Office(text, tokens, at + 2, quotation) ?? Phrase(text, tokens, at + 2)
                : SpeechVerbs.Contain(tokens[at].In(text)) && !tokens[at].Capital && !(quotation.End == 0 && tokens[at].In(text) is "asked" or "asks")
                ? Before(text, tokens, at, quotation) ?? Office(text, tokens, at + 1, quotation) ?? SpokenSubject.Of(text, tokens, at, quotation)
                : Elsewhere(text, tokens, at, quotation);
            if (claimant is not null)
            {
                return claimant;
            }
        }

        return null;
    }

    /// <summary>Whether "he" or "she" is who speaks, where nobody is named.</summary>
    public static Stand? Pronoun(string text, List<Token> tokens, Quotation quotation)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!SpeechVerbs.Contain(tokens[at].In(text)) || tokens[at].Capital || quotation.Holds(tokens[at]) || IsOtherwiseMeant(text, tokens, at, quotation))
            {
                continue;
            }

            var before = at - 1;
            while (before > 0 && IsManner(tokens[before].In(text)))
            {
                before--;
            }

            // "claims which he denied" tells whose denial it is, not whose claims.
            var relative = before > 0 && !quotation.Holds(tokens[before - 1]) && tokens[before - 1].In(text) is "which" or "that" or "whom" or "what";
            var stand = before >= 0 && !relative && !quotation.Holds(tokens[before]) ? StandOf(tokens[before].In(text)) : null;
            stand ??= quotation.End > 0 && at + 1 < tokens.Count && !tokens[at + 1].AfterMark ? StandOf(tokens[at + 1].In(text)) : null;
            if (stand is not null)
            {
                return stand;
            }
        }

        return null;
    }

    private static Stand? StandOf(ReadOnlySpan<char> word) => word switch { "he" or "He" => Stand.He, "she" or "She" => Stand.She, _ => null };

    private static bool IsManner(ReadOnlySpan<char> word) =>
        word is "also" or "has" or "have" or "had" or "later" or "then" or "who" or "previously" or "repeatedly" or "falsely";

    // "Police found a knife" and "the firm added 300 jobs" say nothing; "police found that the knife was his" does.
    private static bool IsOtherwiseMeant(string text, List<Token> tokens, int at, Quotation quotation) =>
        tokens[at].In(text) is "found" or "added" or "adds" or "continued" or "called" or "calls" && quotation.End == 0 && at + 1 < tokens.Count
        && tokens[at + 1].In(text) is not "that" && !Clauses.HasVerb(text, tokens, at + 1, Math.Min(tokens.Count, at + LongestAside));

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

    private static string? Before(string text, List<Token> tokens, int verb, Quotation quotation)
    {
        var last = verb - 1;
        while (last >= 0 && IsManner(tokens[last].In(text)))
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

            var named = aside > 0 && !quotation.Holds(tokens[aside - 1]) ? Name(text, tokens, aside - 1, quotation) : null;
            if (named is not null)
            {
                return named;
            }
        }

        return quotation.Holds(tokens[last]) ? null
            : Name(text, tokens, last, quotation) ?? (tokens[verb].AfterMark ? SpokenSubject.Of(text, tokens, verb, quotation) : null) ?? Role(text, tokens, last);
    }

    private static string? Name(string text, List<Token> tokens, int last, Quotation quotation)
    {
        var first = last;
        while (first >= 0 && last - first < LongestName && !quotation.Holds(tokens[first])
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
        first -= first is > 1 && first <= last && !tokens[first].AfterMark && tokens[first - 1].In(text) is "of" && !quotation.Holds(tokens[first - 2]) ? 2 : 0;
        return first > last || Vocabulary.Pronouns.Contains(tokens[first].In(text)) ? null : text[tokens[first].Start..tokens[last].End];
    }

    // "diplomats at the United Nations said": those who speak are the diplomats.
    private static int WithPlace(string text, List<Token> tokens, int first, int last, Quotation quotation)
    {
        var lead = first - 1;
        lead -= lead > 1 && first <= last && tokens[lead].In(text) is "the" ? 1 : 0;
        return lead > 0 && first <= last && !tokens[first].AfterMark && tokens[lead].In(text) is "in" or "at" or "for"
            && (Vocabulary.Roles.Contains(tokens[lead - 1].In(text)) || NamedBefore.IsGroup(tokens[lead - 1].In(text))) && !quotation.Holds(tokens[lead - 1])
            ? lead - 1
            : first;
    }

    private static bool IsTime(string text, Token token) => Vocabulary.Days.Contains(token.In(text)) || Vocabulary.Months.Contains(token.In(text));

    // "the health ministry said", "police said": an office without a name.
    private static string? Role(string text, List<Token> tokens, int last)
    {
        if (!Vocabulary.Institutions.Contains(tokens[last].In(text)) && !Vocabulary.Roles.Contains(tokens[last].In(text)))
        {
            return null;
        }

        var first = last;
        while (first > 0 && last - first < 4 && !tokens[first].AfterMark && !Vocabulary.Articles.Contains(tokens[first].In(text)) && !Clauses.Parts(text, tokens, first - 1))
        {
            first--;
        }

        first += first < last && Vocabulary.Articles.Contains(tokens[first].In(text)) ? 1 : 0;
        return text[tokens[Holder(text, tokens, first)].Start..tokens[last].End];
    }

    // "a spokeswoman for the company said": she is the claimant, not the company.
    private static int Holder(string text, List<Token> tokens, int first)
    {
        var lead = first - 1;
        lead -= lead > 0 && !tokens[first].AfterMark && Vocabulary.Articles.Contains(tokens[lead].In(text)) ? 1 : 0;
        return lead > 0 && !tokens[first].AfterMark && !tokens[lead].AfterMark && tokens[lead].In(text) is "for" or "at" or "of" or "with"
            && (Vocabulary.Roles.Contains(tokens[lead - 1].In(text)) || NamedBefore.IsGroup(tokens[lead - 1].In(text)))
            ? lead - 1
            : first;
    }

    private static string? PhraseTo(string text, List<Token> tokens, int first, int last)
    {
        // "accounts filed at Companies House", "a report by the Resolution Foundation": what is named is worth keeping.
        var name = last + 1;
        if (name >= tokens.Count || tokens[name].AfterMark || tokens[name].In(text) is not ("at" or "by" or "from" or "in" or "with"))
        {
            return null;
        }

        name += name + 1 < tokens.Count && Vocabulary.Articles.Contains(tokens[name + 1].In(text)) ? 2 : 1;
        var end = name;
        for (var at = name; at < tokens.Count && at - name < LongestName && !tokens[at].AfterMark && (tokens[at].Capital ? !IsTime(text, tokens[at]) : at > name && Vocabulary.Particles.Contains(tokens[at].In(text))); at++)
        {
            end = tokens[at].Capital ? at + 1 : end;
        }

        return end > name ? text[tokens[first].Start..tokens[end - 1].End] : null;
    }

    // "said Ana Torres", "said police chief Ana Torres", "according to the Bank of Norway".
    private static string? Office(string text, List<Token> tokens, int first, Quotation quotation)
    {
        while (first < tokens.Count && !tokens[first].AfterMark && !tokens[first].Capital
            && (Vocabulary.Articles.Contains(tokens[first].In(text)) || Vocabulary.Roles.Contains(tokens[first].In(text))
                || (first + 1 < tokens.Count && Vocabulary.Institutions.Contains(tokens[first].In(text)) && Vocabulary.Roles.Contains(tokens[first + 1].In(text)))))
        {
            first++;
        }

        if (first >= tokens.Count || !tokens[first].Capital || tokens[first].AfterMark || quotation.Holds(tokens[first])
            || SentenceOpeners.Contain(text, tokens[first].Start, tokens[first].End) || Vocabulary.Days.Contains(tokens[first].In(text)))
        {
            return null;
        }

        var last = first;
        for (var at = first + 1; at < tokens.Count && at - first < LongestName && !tokens[at].AfterMark && !quotation.Holds(tokens[at]); at++)
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

        return Vocabulary.Pronouns.Contains(tokens[first].In(text)) ? null : PhraseTo(text, tokens, first, last) ?? text[tokens[first].Start..tokens[last].End];
    }
}
