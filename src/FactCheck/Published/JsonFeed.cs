using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Published;

/// <summary>A feed as JSON Feed 1.1.</summary>
public static class JsonFeed
{
    /// <summary>The feed as JSON text; the site is the absolute address of the public root.</summary>
    public static string Of(Publisher publisher, NewsFeed feed, Uri site)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(feed);
        return new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["home_page_url"] = Absolute(site, feed.PagePath),
            ["feed_url"] = Absolute(site, feed.JsonPath),
            ["authors"] = new JsonArray(new JsonObject { ["name"] = publisher.Name, ["url"] = Absolute(site, "/") }),
            ["items"] = new JsonArray([.. feed.Entries.Select(entry => Entry(entry, site))]),
        }.ToJsonString();
    }

    private static JsonObject Entry(NewsFeedEntry entry, Uri site)
    {
        var address = Absolute(site, entry.Path);
        var json = new JsonObject
        {
            ["id"] = address,
            ["url"] = address,
            ["title"] = entry.Title,
            ["content_text"] = entry.Summary,
            ["date_published"] = Moment(entry.PublishedAt),
            ["date_modified"] = Moment(entry.UpdatedAt),
        };
        if (entry.Topics.Count > 0)
        {
            json["tags"] = new JsonArray([.. entry.Topics.Select(topic => (JsonNode)topic)]);
        }

        if (entry.Language is not ("" or "und"))
        {
            json["language"] = entry.Language;
        }

        return json;
    }

    private static string Moment(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Absolute(Uri site, string path) => new Uri(site, path).AbsoluteUri;
}
