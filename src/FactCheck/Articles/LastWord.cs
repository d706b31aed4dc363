namespace FactCheck.Articles;

/// <summary>The word that a stop is attached to, read backwards a bounded way; offsets are UTF-16.</summary>
internal readonly record struct LastWord(int Start, int End)
{
    private const int Longest = 32;

    /// <summary>The word that ends at <paramref name="end"/> in a sentence that begins at <paramref name="sentenceStart"/>.</summary>
    public static LastWord Before(string text, int sentenceStart, int end)
    {
        var least = Math.Max(sentenceStart, end - Longest);
        var start = end;
        while (start > least && !char.IsWhiteSpace(text[start - 1]) && !Parts(text[start - 1]))
        {
            start--;
        }

        return new LastWord(start, end);
    }

    /// <summary>The word before this one, or an empty one where a mark stands between.</summary>
    public LastWord Earlier(string text, int sentenceStart)
    {
        var gap = Start;
        while (gap > sentenceStart && gap > Start - 2 && char.IsWhiteSpace(text[gap - 1]))
        {
            gap--;
        }

        return gap < Start ? Before(text, sentenceStart, gap) : new LastWord(Start, Start);
    }

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    private static bool Parts(char c) =>
        Marks.IsOpeningBracket(c) || Marks.IsDash(c) || (Marks.IsQuote(c) && c is not ('\'' or '’')) || Marks.IsBullet(c) || c is '/' or '¿' or '¡';
}
