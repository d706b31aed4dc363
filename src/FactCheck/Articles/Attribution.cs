namespace FactCheck.Articles;

/// <summary>Recognises the words that name who asked or shouted what was just quoted.</summary>
internal static class Attribution
{
    private const int MostWords = 5;
    private const int LongestWord = 24;

    /// <summary>Whether a name and a verb of saying follow, as in "Why?" Mayor Ortiz asked.</summary>
    public static bool Begins(string text, Opening next, int end)
    {
        if (next.Kind != OpeningKind.Upper || SentenceOpeners.Contain(text, next.WordStart, next.WordEnd))
        {
            return false;
        }

        var at = next.WordStart;
        for (var words = 0; words < MostWords && at < end; words++)
        {
            var start = at;
            while (at < end && at - start < LongestWord && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '\'' or '’' or '-'))
            {
                at++;
            }

            if (words > 0 && SpeechVerbs.Contain(text.AsSpan(start, at - start).TrimEnd('.')))
            {
                return true;
            }

            if (at == start || !char.IsUpper(text[start]) || at >= end || text[at] != ' ')
            {
                return false;
            }

            at++;
        }

        return false;
    }
}
