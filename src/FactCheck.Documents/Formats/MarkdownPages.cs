using FactCheck.Published;
using Ganss.Xss;
using Markdig;

namespace FactCheck.Documents.Formats;

/// <summary>Markdown as HTML for a public page: written by an administrator, and cleaned all the same.</summary>
public sealed class MarkdownPages : IMarkdownPages
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    private static readonly HtmlSanitizer Cleaner = Strict();

    /// <inheritdoc />
    public string ToHtml(string markdown)
    {
        try
        {
            return Cleaner.Sanitize(Markdown.ToHtml(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig reads: the words alone.
            return Cleaner.Sanitize(System.Net.WebUtility.HtmlEncode(markdown));
        }
    }

    // The page has one headline of its own; nothing is loaded, drawn, styled or sent.
    private static HtmlSanitizer Strict()
    {
        var cleaner = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "strong", "em", "b", "i", "code", "pre", "blockquote", "a",
                "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
        });
        cleaner.KeepChildNodes = true;
        return cleaner;
    }
}
