namespace FactCheck.Claims;

/// <summary>Finds who speaks where neither a name nor an office does, but somebody whom the sentence describes.</summary>
internal static class SpokenSubject
{
    private const int LongestName = 8;
    private const int LongestAside = 14;

    /// <summary>Whoever stands before the verb: "a person familiar with the talks said", "the driver, who was not hurt, said".</summary>
    public static string? Of(string text, List<Token> tokens, int verb, Quotation quotation)
    {
        if (tokens[verb].In(text) is not ("said" or "says" or "say" or "told" or "tells" or "argued" or "argues" or "insisted" or "insists" or "testified" or "replied" or "recalled" or "warned"))
        {
            return null;
        }

        var end = verb;
        if (tokens[verb].AfterMark)
        {
            end = Since(tokens, verb, quotation);
            if (end == 0 || verb - end >= LongestAside || !IsAside(text, tokens, end))
            {
                return null;
            }
        }

        var first = Since(tokens, end, quotation);
        first += first < end && tokens[first].In(text) is "But" or "And" or "but" or "and" ? 1 : 0;
        if (first >= end || end - first > LongestName + 1 || !(Vocabulary.Articles.Contains(tokens[first].In(text)) || Vocabulary.CountWords.Contains(tokens[first].In(text)) || tokens[first].In(text) is "another" or "Another" or "one" or "One"))
        {
            return null;
        }

        first += Vocabulary.Articles.Contains(tokens[first].In(text)) ? 1 : 0;
        var who = tokens.FindIndex(first, end - first, token => token.In(text) is "who");
        end = who > first ? who : end;
        return first < end && !Clauses.HasVerb(text, tokens, first, end) ? text[tokens[first].Start..tokens[end - 1].End] : null;
    }

    // The first word after the mark or the quotation that stands before a token.
    private static int Since(List<Token> tokens, int end, Quotation quotation)
    {
        var first = Math.Max(0, end - 1);
        while (first > 0 && end - first <= LongestAside && !tokens[first].AfterMark && !quotation.Holds(tokens[first - 1]))
        {
            first--;
        }

        return first;
    }

    private static bool IsAside(string text, List<Token> tokens, int at) =>
        tokens[at].In(text) is "who" or "whose" or "which" or "speaking" or "a" or "an" or "the" || char.IsDigit(text[tokens[at].Start]);
}
