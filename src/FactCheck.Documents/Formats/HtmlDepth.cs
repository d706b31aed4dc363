namespace FactCheck.Documents.Formats;

/// <summary>Refuses markup that is nested so deeply that parsing it would take the square of its length.</summary>
internal static class HtmlDepth
{
    private const int Most = 2_000;
    private const int MostName = 16;

    /// <summary>What has no end, what the next of its kind ends, and what drawings end within the tag; nesting those costs no more than their length.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rt", "rp", "html", "head",
        "body", "colgroup", "path", "circle", "rect", "line", "polygon", "polyline", "ellipse", "use", "stop", "image", "symbol", "animate", "mspace",
    };

    /// <summary>Throws where more elements are open at once than any page has.</summary>
    public static void Check(ReadOnlySpan<char> html)
    {
        var depth = 0;
        while (html.IndexOf('<') is >= 0 and var at)
        {
            html = html[(at + 1)..];
            var isEnd = html.StartsWith("/", StringComparison.Ordinal);
            var name = Name(isEnd ? html[1..] : html);
            if (name.Length == 0 || Uncounted.Contains(name))
            {
                continue;
            }

            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > Most)
            {
                throw new UnreadableException("file", "This page is nested too deeply to be read. Copy its text and paste it.");
            }

            // What looks like markup in a script is none.
            if (!isEnd && name is "script" or "style" && html.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
            {
                html = html[end..];
            }
        }
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < MostName && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length].ToString().ToLowerInvariant() : "";
    }
}
