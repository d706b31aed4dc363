using FactCheck.Claims;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Published;

/// <summary>A published claim as a schema.org <c>ClaimReview</c>, for aggregators and archives.</summary>
public static class ClaimReviewJson
{
    /// <summary>schema.org's ends of the rating scale; a rating off that scale names only its word.</summary>
    private const int Best = 5, Worst = 1;

    /// <summary>
    /// The review as JSON-LD text in which <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes are escaped, so that it may
    /// stand inside a script element; the site is the absolute address of the public root.
    /// </summary>
    public static string Of(Publisher publisher, Publication publication, PublishedArticle article, PublishedClaim claim, Uri site) =>
        WithContext(Review(publisher, publication, article, claim, site)).ToJsonString();

    /// <summary>The review without its context, to stand inside something else.</summary>
    internal static JsonObject Review(Publisher publisher, Publication publication, PublishedArticle article, PublishedClaim claim, Uri site)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(claim);
        return new JsonObject
        {
            ["@type"] = "ClaimReview",
            ["url"] = Absolute(site, PublicPaths.Claim(publication.Slug, claim.Number)),
            ["claimReviewed"] = claim.Wording,
            ["datePublished"] = Day(publication.PublishedAt),
            ["author"] = new JsonObject
            {
                ["@type"] = "Organization",
                ["name"] = publisher.Name,
                ["url"] = Absolute(site, "/"),
            },
            ["reviewRating"] = Rating(claim),
            ["itemReviewed"] = new JsonObject
            {
                ["@type"] = "Claim",
                ["author"] = claim.Claimant is { } claimant ? Claimant(claimant, claim.ClaimantKind) : Person(article.AuthorName),
                ["datePublished"] = Moment(article.RevisionAt),
                ["appearance"] = Changed(Appearance(publication, article, site), publication),
                ["firstAppearance"] = Appearance(publication, article, site),
            },
        };
    }

    private static JsonObject WithContext(JsonObject review)
    {
        review.Insert(0, "@context", "https://schema.org");
        return review;
    }

    private static JsonObject Rating(PublishedClaim claim)
    {
        var rating = new JsonObject
        {
            ["@type"] = "Rating",
            ["alternateName"] = claim.Rating.Word,
            ["ratingExplanation"] = claim.Explanation,
        };
        if (claim.Rating.Value is { } value)
        {
            rating["ratingValue"] = value;
            rating["bestRating"] = Best;
            rating["worstRating"] = Worst;
        }

        return rating;
    }

    // The checked article is the claim's first known appearance: the claimant's own words have no address of their own.
    private static JsonObject Appearance(Publication publication, PublishedArticle article, Uri site) => new()
    {
        ["@type"] = "Article",
        ["headline"] = article.Headline,
        ["author"] = Person(article.AuthorName),
        ["datePublished"] = Moment(article.RevisionAt),
        ["url"] = Absolute(site, PublicPaths.Verdict(publication.Slug)),
    };

    // The claim appeared in the text that was checked; that the article reads otherwise now is said with the day, and nothing more.
    private static JsonObject Changed(JsonObject appearance, Publication publication)
    {
        if (publication.IsOfEarlierTextSince is { } since)
        {
            appearance["dateModified"] = Moment(since);
        }

        return appearance;
    }

    private static JsonObject Claimant(string name, ClaimantKind? kind) => new()
    {
        ["@type"] = ClaimantKinds.Published(name, kind) == ClaimantKind.Organization ? "Organization" : "Person",
        ["name"] = name,
    };

    private static JsonObject Person(string name) => new() { ["@type"] = "Person", ["name"] = name };

    // To the day, so that a preview is what is published later that day to the byte.
    private static string Day(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Absolute(Uri site, string path) => new Uri(site, path).AbsoluteUri;
}
