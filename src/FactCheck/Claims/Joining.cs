using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Unites passages of one text.</summary>
internal static class Joining
{
    /// <summary>The passages in text order; those that overlap, touch or have only blanks of one line between them are one.</summary>
    public static IReadOnlyList<TextAnchor> Of(IEnumerable<TextAnchor> anchors, Revision revision)
    {
        var joined = new List<TextAnchor>();
        foreach (var anchor in anchors.OrderBy(anchor => anchor.Start).ThenBy(anchor => anchor.End))
        {
            if (joined.Count > 0 && Touch(joined[^1], anchor, revision.Text))
            {
                var (start, end) = (joined[^1].Start, Math.Max(joined[^1].End, anchor.End));
                joined[^1] = joined[^1] with { End = end, Quote = revision.Text[start..end] };
            }
            else
            {
                joined.Add(anchor);
            }
        }

        return joined;
    }

    private static bool Touch(TextAnchor before, TextAnchor after, string text)
    {
        for (var at = before.End; at < after.Start; at++)
        {
            if (text[at] == '\n' || !Graphemes.IsGap(text, at))
            {
                return false;
            }
        }

        return true;
    }
}
