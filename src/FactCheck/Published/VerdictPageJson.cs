using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An article's verdict page as a schema.org <c>NewsArticle</c> with the <c>ItemList</c> of its claims.</summary>
public static class VerdictPageJson
{
    /// <summary>
    /// JSON-LD text in which <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes are escaped, so that it may stand inside a
    /// script element; the site is the absolute address of the public root.
    /// </summary>
    public static string Of(Publisher publisher, Publication publication, DateTimeOffset firstPublishedAt, PublishedArticle article, Uri site)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(article);
        var page = new Uri(site, PublicPaths.Verdict(publication.Slug)).AbsoluteUri;
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@graph"] = new JsonArray(News(publisher, publication, firstPublishedAt, article, site, page), Claims(publication, article, site, page)),
        }.ToJsonString();
    }

    private static JsonObject News(
        Publisher publisher, Publication publication, DateTimeOffset firstPublishedAt, PublishedArticle article, Uri site, string page)
    {
        var newsroom = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = publisher.Name, ["url"] = new Uri(site, "/").AbsoluteUri };
        var news = new JsonObject
        {
            ["@type"] = "NewsArticle",
            ["@id"] = page,
            ["url"] = page,
            ["mainEntityOfPage"] = page,
            ["headline"] = article.Headline,
            ["image"] = new Uri(site, PublicPaths.Card(publication.Slug, null)).AbsoluteUri,
            ["description"] = VerdictSummary.Of(article),
            ["datePublished"] = Day(firstPublishedAt),
            ["dateModified"] = Day(publication.ChangedForReadersAt),
            ["author"] = new JsonArray([.. Checkers(article).Select(name => new JsonObject { ["@type"] = "Person", ["name"] = name }), newsroom.DeepClone()]),
            ["publisher"] = newsroom,
        };
        if (article.Language is not ("" or "und"))
        {
            news["inLanguage"] = article.Language;
        }

        if (article.Topics.Count > 0)
        {
            news["keywords"] = new JsonArray([.. article.Topics.Select(topic => (JsonNode)topic)]);
        }

        return news;
    }

    private static JsonObject Claims(Publication publication, PublishedArticle article, Uri site, string page) => new()
    {
        ["@type"] = "ItemList",
        ["@id"] = page + "#claims",
        ["numberOfItems"] = article.Claims.Count,
        ["itemListElement"] = new JsonArray([.. article.Claims.OrderBy(claim => claim.Number).Select((claim, at) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = at + 1,
            ["name"] = claim.Wording,
            ["url"] = new Uri(site, PublicPaths.Claim(publication.Slug, claim.Number)).AbsoluteUri,
        })]),
    };

    private static IEnumerable<string> Checkers(PublishedArticle article) =>
        article.Claims.Select(claim => claim.ProposedBy).Where(name => name != Person.UnnamedForReaders).Distinct(StringComparer.Ordinal);

    private static string Day(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
