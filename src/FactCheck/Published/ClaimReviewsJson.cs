using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Published;

/// <summary>Every published claim that stands, as one schema.org <c>DataFeed</c> of <c>ClaimReview</c>s.</summary>
public static class ClaimReviewsJson
{
    /// <summary>The feed as JSON-LD; retracted publications are left out. The site is the absolute address of the public root.</summary>
    public static string Of(Publisher publisher, IReadOnlyList<Publication> publications, Uri site)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(publications);
        var standing = publications.Where(publication => publication.State == PublicationState.Current).ToList();
        var feed = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "DataFeed",
            ["name"] = $"{publisher.Name}: claim reviews",
            ["url"] = new Uri(site, PublicPaths.ClaimReviews).AbsoluteUri,
            ["dateModified"] = Moment(publications.Select(publication => publication.ChangedForReadersAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()),
            ["publisher"] = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = publisher.Name, ["url"] = new Uri(site, "/").AbsoluteUri },
        };
        if (publisher.Licence is { } licence)
        {
            feed["license"] = licence;
        }

        feed["dataFeedElement"] = new JsonArray([.. standing.SelectMany(publication => Elements(publisher, publication, site))]);
        return feed.ToJsonString();
    }

    private static IEnumerable<JsonObject> Elements(Publisher publisher, Publication publication, Uri site)
    {
        var article = PublishedJson.Read(publication.Content);
        return article.Claims.OrderBy(claim => claim.Number).Select(claim => new JsonObject
        {
            ["@type"] = "DataFeedItem",
            ["dateCreated"] = Moment(publication.PublishedAt),
            ["dateModified"] = Moment(publication.ChangedForReadersAt),
            ["item"] = new JsonArray(ClaimReviewJson.Review(publisher, publication, article, claim, site)),
        });
    }

    private static string Moment(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
