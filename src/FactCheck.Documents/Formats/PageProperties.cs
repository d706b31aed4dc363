using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace FactCheck.Documents.Formats;

/// <summary>Reads what a page says of itself: schema.org in JSON-LD first, then its meta elements, then its title.</summary>
internal static class PageProperties
{
    private const int MostScripts = 20;
    private const int MostScript = 500_000;

    public static Properties Of(IHtmlDocument page)
    {
        var described = page.QuerySelectorAll("script[type='application/ld+json']").Take(MostScripts).Select(script => OfJson(script.TextContent)).FirstOrDefault(found => found is not null);
        return new Properties
        {
            Headline = described?.Headline ?? WithoutSite(Meta(page, "og:title", "twitter:title", "dc.title"), Meta(page, "og:site_name")),
            Title = page.QuerySelector("head > title")?.TextContent,
            AuthorName = described?.AuthorName ?? Meta(page, "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"),
            PublishedOn = described?.PublishedOn ?? Day(Meta(page, "article:published_time", "datePublished", "date", "pubdate", "parsely-pub-date", "dc.date", "dcterms.created"))
                ?? Day(page.QuerySelector("time[pubdate][datetime], article time[datetime], time[itemprop=datePublished]")?.GetAttribute("datetime")),
        };
    }

    /// <summary>The day of an ISO date or time, where it was written.</summary>
    public static DateOnly? Day(string? moment) =>
        moment is { Length: >= 10 } && DateOnly.TryParseExact(moment.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? WithoutSite(string? title, string? site) =>
        title is not null && site is not null && title.EndsWith(site, StringComparison.OrdinalIgnoreCase) && title[..^site.Length].TrimEnd() is { Length: > 2 } rest && rest[^1] is '|' or '-' or '–' or '—' or '·' or ':'
            ? rest[..^1].TrimEnd()
            : title;

    private static string? Meta(IHtmlDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in page.QuerySelectorAll("meta"))
            {
                var own = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
                if (string.Equals(own, name, StringComparison.OrdinalIgnoreCase) && Typed.Line(meta.GetAttribute("content")) is { } content)
                {
                    return content;
                }
            }
        }

        return null;
    }

    private static Properties? OfJson(string json)
    {
        if (json.Length > MostScript)
        {
            return null;
        }

        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Articles(parsed.RootElement).Select(OfArticle).FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Articles(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Articles),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Articles(graph),
        JsonValueKind.Object when IsArticle(element) => [element],
        _ => [],
    };

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text) : [Text(type)])
            .Any(name => name is not null && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report"));

    private static Properties OfArticle(JsonElement article) => new()
    {
        Headline = article.TryGetProperty("headline", out var headline) ? Text(headline) : null,
        AuthorName = article.TryGetProperty("author", out var author) && string.Join(", ", Names(author)) is { Length: > 0 } names ? names : null,
        PublishedOn = article.TryGetProperty("datePublished", out var day) ? Day(Text(day)) : null,
    };

    private static IEnumerable<string> Names(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.Array => author.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object when author.TryGetProperty("name", out var name) => Names(name),
        JsonValueKind.String when Typed.Line(author.GetString()) is { } name => [name],
        _ => [],
    };

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
