using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FactCheck.Articles;

namespace FactCheck.Web.Components.Workbench;

/// <summary>
/// What stands inside a paragraph, as markup in one piece: a frame for each mark, in each circuit, would cost more than
/// everything else of the page. Everything that comes from outside is encoded; its text nodes hold the article's code
/// units and not one blank more, because the browser counts offsets in them.
/// </summary>
internal static class ParagraphMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(Revision revision, IReadOnlyList<Run> runs)
    {
        var markup = new StringBuilder();
        foreach (var run in runs)
        {
            var name = run.Look is null ? null : run.Claims is null ? "span" : "mark";
            if (name is not null)
            {
                Open(markup, name, ("class", run.Look), ("data-c", run.Claims), ("data-k", run.Ends));
            }

            var words = Encoder.Encode(revision.Text[run.Start..run.End]);
            if (run.Address is { } address)
            {
                // A press selects words or opens their claim; the address opens beside the desk, by key or with Ctrl or Cmd held.
                Open(
                    markup, "a", ("class", "to"), ("href", address), ("title", address + " (Ctrl and click opens it)"), ("target", "_blank"),
                    ("rel", "noopener noreferrer nofollow"), ("draggable", "false"));
                markup.Append(words).Append("</a>");
            }
            else
            {
                markup.Append(words);
            }

            if (name is not null)
            {
                markup.Append("</").Append(name).Append('>');
            }
        }

        return markup.ToString();
    }

    private static void Open(StringBuilder markup, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        markup.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                markup.Append(' ').Append(attribute).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }

        markup.Append('>');
    }
}
