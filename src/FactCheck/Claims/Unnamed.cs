namespace FactCheck.Claims;

/// <summary>Finds the pronouns and bare offices of a passage whose bearer it does not name, and offers who stands before it.</summary>
internal sealed class Unnamed(string text, List<Token> tokens, PronounWords words)
{
    public void AddTo(List<ContextNote> notes)
    {
        var seen = new HashSet<Stand>();
        var own = new NamedBefore(text, tokens[0].Start);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (words.Words.TryGetValue(tokens[at].In(text).ToString().ToLowerInvariant(), out var stand))
            {
                if (seen.Add(stand) && !IsName(at) && !IsEmpty(at, stand) && !IsNamedWithin(stand, at))
                {
                    notes.Add(Note(at, at, stand, own.Find(stand)));
                }
            }
            else if (BareOffice(at) is > 0 and var office)
            {
                notes.Add(Note(at, office, Stand.Voice, own.FindOffice(tokens[office].In(text))));
                at = office;
            }
        }
    }

    private ContextNote Note(int first, int last, Stand stand, string? offer)
    {
        var (start, end) = (tokens[first].Start, tokens[last].End);
        return new ContextNote(
            start, end, text[start..end], stand == Stand.It ? ContextNeed.What : ContextNeed.Who, offer,
            offer is null ? "nobody fitting is named shortly before" : "the nearest fitting name before these words");
    }

    // "US" is a country, and a capital "It" or "He" within a sentence may be a title's.
    private bool IsName(int at) => tokens[at].In(text) is "US" or "IT" or "ER";

    // "It is likely", "it took years": nothing is meant.
    private bool IsEmpty(int at, Stand stand)
    {
        if (stand != Stand.It)
        {
            return false;
        }

        if (tokens[at].In(text) is not ("it" or "It"))
        {
            return at > 2 || tokens[at].In(text) is "it's" or "it’s" or "It's" or "It’s";
        }

        var next = at + 1 < tokens.Count ? tokens[at + 1].In(text) : default;
        var after = at + 2 < tokens.Count ? tokens[at + 2].In(text) : default;
        return next is "seems" or "seemed" or "appears" or "appeared" or "took" or "takes" or "rained" or "turned" or "emerged" or "remains" or "matters"
            || (next is "is" or "was" or "would" or "will" or "has" && after is "clear" or "unclear" or "likely" or "unlikely" or "possible" or "impossible"
                or "important" or "time" or "hard" or "difficult" or "easy" or "unknown" or "raining" or "late" or "early" or "be" or "been" or "the" or "a" or "an" or "not");
    }

    private bool IsNamedWithin(Stand stand, int at)
    {
        if (stand == Stand.Voice)
        {
            return Claimants.In(text, tokens, Quotation.In(text, new Articles.Sentence(1, tokens[0].Start, tokens[^1].End))) is not null;
        }

        for (var before = 0; before < at; before++)
        {
            if (stand is Stand.It or Stand.They
                ? before + 1 < at && Vocabulary.Articles.Contains(tokens[before].In(text)) || (before > 0 && tokens[before].Capital) || IsPlural(before, stand)
                : Names.At(text, tokens, before) is { IsPerson: true } name && name.Fits(stand) && name.End <= at)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPlural(int at, Stand stand)
    {
        var word = tokens[at].In(text);
        return stand == Stand.They && (NamedBefore.IsGroup(word) || (word.Length > 4 && word[^1] == 's' && word[^2] != 's' && word is not ("always" or "perhaps" or "besides")));
    }

    /// <summary>The last token of "the interim president" where no name follows, or nothing.</summary>
    private int BareOffice(int at)
    {
        if (!words.Definite.Contains(tokens[at].In(text).ToString().ToLowerInvariant()))
        {
            return 0;
        }

        for (var office = at + 1; office < Math.Min(tokens.Count, at + 4) && !tokens[office].AfterMark && !tokens[office].Capital; office++)
        {
            if (NamedBefore.IsOffice(tokens[office].In(text)))
            {
                var named = office + 1 < tokens.Count && (tokens[office + 1].Capital
                    || (tokens[office + 1].In(text) is "of" or "de" or "for" && office + 2 < tokens.Count));
                return named ? 0 : office;
            }
        }

        return 0;
    }
}
