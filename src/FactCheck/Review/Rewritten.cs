using System.Text;
using FactCheck.Articles;

namespace FactCheck.Review;

/// <summary>A text in which passages are replaced by other words, with its formatting moved along.</summary>
internal static class Rewritten
{
    /// <summary>Replaces passages that do not overlap, in whatever order they come.</summary>
    public static NewRevision Of(Revision revision, IEnumerable<(int Start, int End, string Words)> replacements, string? note)
    {
        var ordered = replacements.Select(one => Tidy(revision.Text, one)).OrderBy(one => one.Start).ToList();
        var text = new StringBuilder(revision.Text.Length);
        var at = 0;
        foreach (var (start, end, words) in ordered)
        {
            text.Append(revision.Text, at, start - at).Append(words);
            at = end;
        }

        text.Append(revision.Text, at, revision.Text.Length - at);
        return new NewRevision
        {
            Text = text.ToString(),
            Formatting = [.. revision.Formatting
                .Select(one => one with { Start = Moved(ordered, one.Start, isEnd: false), End = Moved(ordered, one.End, isEnd: true) })
                .Where(one => one.Start < one.End)],
            Note = note,
        };
    }

    /// <summary>Words that are cut take one of the blanks round them along.</summary>
    private static (int Start, int End, string Words) Tidy(string text, (int Start, int End, string Words) one)
    {
        var (start, end, words) = one;
        if (words.Length > 0)
        {
            return one;
        }

        var blankBefore = start > 0 && text[start - 1] == ' ';
        var blankAfter = end < text.Length && text[end] == ' ';
        return blankBefore && (blankAfter || end == text.Length || char.IsPunctuation(text[end]) || text[end] == '\n') ? (start - 1, end, words)
            : blankAfter && (start == 0 || text[start - 1] == '\n') ? (start, end + 1, words)
            : one;
    }

    private static int Moved(IEnumerable<(int Start, int End, string Words)> replacements, int offset, bool isEnd)
    {
        var by = 0;
        foreach (var (start, end, words) in replacements)
        {
            if (offset <= start)
            {
                break;
            }

            if (offset < end)
            {
                return start + by + (isEnd ? words.Length : 0);
            }

            by += words.Length - (end - start);
        }

        return offset + by;
    }
}
