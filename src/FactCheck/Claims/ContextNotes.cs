using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Points out what a reader would need to know to understand a passage by itself: who "he" is, when "last month" was.</summary>
public static class ContextNotes
{
    /// <summary>
    /// The pronouns, bare offices and relative dates of text[start..end], in UTF-16 offsets of the whole text and in its order.
    /// Names are offered from the words before the passage, dates from the article's own; both are proposals, never certain.
    /// Offsets outside the text are an error of the caller. It reads a bounded stretch before the passage, however long the text.
    /// </summary>
    public static IReadOnlyList<ContextNote> For(string text, int start, int end, DateOnly? articleDate)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        var tokens = Tokens.Of(text, new Sentence(1, start, Math.Min(end, start + LongestPassage)));
        if (tokens.Count == 0)
        {
            return [];
        }

        var tongue = Tongue.Around(text, start, end);
        var notes = new List<ContextNote>();
        new RelativeDates(text, tokens, tongue.Times, articleDate).AddTo(notes);
        new Unnamed(text, tokens, tongue.Pronouns).AddTo(notes);
        notes.Sort((one, other) => one.Start.CompareTo(other.Start));
        return notes;
    }

    private const int LongestPassage = 4_000;
}
