using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Finds again, in a new revision, the words that an anchor stood on, or says that they are lost.</summary>
public static class Reanchoring
{
    /// <summary>
    /// Where the words stand in the new text, in UTF-16 code units. They are carried only where they stood once in
    /// the text before, stand once in the new one, and the words and numbers at their ends run on there as they did; nothing is guessed.
    /// In a text that did not change, every word stands where it stood.
    /// </summary>
    /// <returns>The start of the words in <paramref name="after"/>, or -1 where they are lost or not unique.</returns>
    public static int Find(string before, string after, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before == after)
        {
            return start;
        }

        var quote = before[start..end];
        if (quote.Length == 0 || !IsOnlyPlace(before, quote, out _) || !IsOnlyPlace(after, quote, out var at))
        {
            return -1;
        }

        var until = at + quote.Length;
        return before.AsSpan(WholeWord.Start(before, start)..start).SequenceEqual(after.AsSpan(WholeWord.Start(after, at)..at))
            && before.AsSpan(end..WholeWord.End(before, end)).SequenceEqual(after.AsSpan(until..WholeWord.End(after, until)))
                ? at
                : -1;
    }

    /// <summary>The anchor in the new revision: attached where its words are, or a tombstone with its old words.</summary>
    internal static TextAnchor Carry(TextAnchor anchor, Revision before, Revision after)
    {
        var at = anchor.State == AnchorState.Attached && anchor.RevisionId == before.Id
            ? Find(before.Text, after.Text, anchor.Start, anchor.End)
            : -1;
        return at < 0
            ? anchor with { RevisionId = after.Id, Start = 0, End = 0, State = AnchorState.Lost }
            : anchor with { RevisionId = after.Id, Start = at, End = at + anchor.Quote.Length };
    }

    private static bool IsOnlyPlace(string text, string quote, out int at)
    {
        at = text.IndexOf(quote, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(quote, at + 1, StringComparison.Ordinal) < 0;
    }
}
