using System.Text.RegularExpressions;
using Markdig;

namespace FactCheck.Documents.Formats;

/// <summary>Reads Markdown as the page that it describes, and the properties that may stand before it.</summary>
internal static partial class MarkdownFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseFootnotes().UseEmphasisExtras().UseYamlFrontMatter().UseTaskLists().UseAutoLinks().Build();

    public static Draft Read(string text, ReadingLimits limits, CancellationToken cancellation)
    {
        string page;
        try
        {
            page = Markdown.ToHtml(text, Pipeline);
        }
        catch (ArgumentException wrong) when (wrong.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableException("file", "Its lists or quotes are nested too deeply to be read. Copy its text and paste it.");
        }

        cancellation.ThrowIfCancellationRequested();
        return WebPage.ReadWhole(page, limits, cancellation) with { Properties = Front(text) };
    }

    private static Properties Front(string text)
    {
        if (FrontMatter().Match(text) is not { Success: true } front)
        {
            return new Properties();
        }

        var values = front.Groups["line"].Captures.Select(line => line.Value.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2 && pair[1].Length > 0)
            .GroupBy(pair => pair[0].ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.First()[1].Trim('"', '\''), StringComparer.Ordinal);
        return new Properties
        {
            Headline = values.GetValueOrDefault("title") ?? values.GetValueOrDefault("headline"),
            AuthorName = values.GetValueOrDefault("author") ?? values.GetValueOrDefault("byline"),
            PublishedOn = PageProperties.Day(values.GetValueOrDefault("date")),
        };
    }

    [GeneratedRegex(@"\A\uFEFF?---[ \t]*\r?\n(?:(?<line>(?!---)[^\r\n]*)\r?\n){1,100}?---", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FrontMatter();
}
