using System.Collections.Frozen;
using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Tells which words of a sentence say that something is or happens, so that a part can be read by itself.</summary>
internal static class Clauses
{
    private const int LongestSubject = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Set("""
        is are was were has have had will would can could did does do may might must isn't wasn't didn't costs employs makes
        made pays holds sells runs lives works wants faces produces supplies contains covers includes ends begins spends earns
        remains stands lies carries serves provides handles accounts took takes went goes gave gives came comes became becomes
        won lost fell rose sent sends said says kept keeps left leaves got gets put sets set stood lay ran led leads drew fled
        owes owns uses buys bought spent cut cuts grew shrank cost lent repaid hit read told thought taught caught built held broke met shot
        ont est sont était étaient fut fue fueron era eran han hat haben ist sind wurde wurden
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoSubjects =
        Set("that which who whom whose to if when than or nor of in on at by for from with as because while then also not only even");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Introductions = Set("""
        if when while after before as although though because since once until despite unlike asked given unless whether
        """);

    /// <summary>Whether a verb stands among the tokens from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public static bool HasVerb(string text, List<Token> tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (IsVerb(text, tokens, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word stands outside the name of whoever does something: a verb, a figure, or a word that leads a clause in.</summary>
    public static bool Parts(string text, List<Token> tokens, int at) =>
        NoSubjects.Contains(tokens[at].In(text)) || char.IsDigit(text[tokens[at].Start]) || IsVerb(text, tokens, at);

    /// <summary>Whether the tokens begin with a subject of their own and its verb, so that they can stand alone.</summary>
    public static bool BeginsAlone(string text, List<Token> tokens, int first, int end)
    {
        if (first >= end || NoSubjects.Contains(tokens[first].In(text)) || IsVerb(text, tokens, first))
        {
            return false;
        }

        for (var at = first + 1; at < Math.Min(end, first + LongestSubject); at++)
        {
            if (IsVerb(text, tokens, at))
            {
                return true;
            }

            if (tokens[at].AfterMark)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence opens with a clause that leads into another, or with a participle.</summary>
    public static bool IsIntroduction(string text, Token token)
    {
        var word = token.In(text);
        return Introductions.Contains(word) || (word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)));
    }

    private static bool IsVerb(string text, List<Token> tokens, int at)
    {
        var word = tokens[at].In(text);
        return !tokens[at].Capital && (Verbs.Contains(word) || Vocabulary.Decisions.Contains(word) || Vocabulary.Events.Contains(word) || SpeechVerbs.Contain(word)
            || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0])));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
