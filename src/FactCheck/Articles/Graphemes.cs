using System.Globalization;

namespace FactCheck.Articles;

/// <summary>Keeps offsets out of the middle of what a reader sees as one character.</summary>
internal static class Graphemes
{
    // Below this no character joins its neighbour, apart from a line break, which no paragraph holds.
    private const char FirstJoining = '\u0300';

    /// <summary>The UTF-16 offset after the grapheme cluster that begins at <paramref name="at"/>.</summary>
    public static int EndOf(string text, int at) =>
        at + 1 >= text.Length || (text[at] < FirstJoining && text[at + 1] < FirstJoining)
            ? at + 1
            : at + StringInfo.GetNextTextElementLength(text.AsSpan(at));

    /// <summary>Whether a UTF-16 offset lies between two grapheme clusters, or at an end of the text.</summary>
    public static bool IsBoundary(string text, int offset)
    {
        if (offset <= 0 || offset >= text.Length || (text[offset - 1] < FirstJoining && text[offset] < FirstJoining))
        {
            return true;
        }

        // The cluster of such a character ends at the same place wherever it began.
        var at = offset - 1;
        while (at > 0 && text[at] >= FirstJoining)
        {
            at--;
        }

        while (at < offset)
        {
            at += StringInfo.GetNextTextElementLength(text.AsSpan(at));
        }

        return at == offset;
    }

    /// <summary>Whether the character at a UTF-16 offset is whitespace by itself: no mark sits on it and it ends no cluster.</summary>
    public static bool IsGap(string text, int at) =>
        char.IsWhiteSpace(text[at]) && EndOf(text, at) == at + 1 && !EndsCluster(text, at);

    /// <summary>The first offset from <paramref name="at"/> that is no gap, or <paramref name="end"/>.</summary>
    public static int PastGaps(string text, int at, int end)
    {
        while (at < end && IsGap(text, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>The offset after the last character before <paramref name="end"/> that is no gap, or <paramref name="start"/>.</summary>
    public static int BeforeGaps(string text, int start, int end)
    {
        while (end > start && IsGap(text, end - 1))
        {
            end--;
        }

        return end;
    }

    // A few signs, such as the Arabic number sign, take the character after them into their cluster.
    private static bool EndsCluster(string text, int at)
    {
        if (at == 0 || text[at - 1] < FirstJoining)
        {
            return false;
        }

        var from = at >= 2 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? at - 2 : at - 1;
        return from + StringInfo.GetNextTextElementLength(text.AsSpan(from, at + 1 - from)) > at;
    }
}
