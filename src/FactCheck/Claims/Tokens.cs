using System.Globalization;
using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Cuts a sentence into words, keeping abbreviations, figures and hyphenated words whole.</summary>
internal static class Tokens
{
    public static List<Token> Of(string text, Sentence sentence)
    {
        var tokens = new List<Token>();
        var mark = false;
        for (var at = sentence.Start; at < sentence.End;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                mark |= !char.IsWhiteSpace(text[at]) && text[at] is not ('-' or '$' or '€' or '£') && !IsOwnersMark(text, sentence, at);
                at++;
                continue;
            }

            var start = at;
            while (at < sentence.End && (char.IsLetterOrDigit(text[at]) || IsVowelSign(text[at]) || Joins(text, start, at, sentence.End)))
            {
                at++;
            }

            tokens.Add(new Token(start, at, char.IsUpper(text[start]), mark));
            mark = false;
        }

        return tokens;
    }

    // "the users' association" goes on.
    private static bool IsOwnersMark(string text, Sentence sentence, int at) =>
        text[at] is '\'' or '’' && at > sentence.Start && text[at - 1] is 's' && at + 1 < sentence.End && char.IsWhiteSpace(text[at + 1]);

    private static bool IsVowelSign(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool Joins(string text, int start, int at, int end)
    {
        var c = text[at];
        if (c == '.')
        {
            // "U.S." and "Sen." keep their stop, so that a name is cut out of the text whole.
            return at + 1 < end && (char.IsLetterOrDigit(text[at + 1]) || at - start == 1 || text[at - 2] == '.'
                || Abbreviations.UseOf(text.AsSpan(start, at - start)) == AbbreviationUse.NeverEnds);
        }

        return c is '-' or '\'' or '’' or ',' && at + 1 < end && char.IsLetterOrDigit(text[at + 1])
            && (c != ',' || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));
    }
}
