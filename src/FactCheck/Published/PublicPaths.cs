using System.Globalization;

namespace FactCheck.Published;

/// <summary>The permanent addresses of the public site, as paths from its root.</summary>
public static class PublicPaths
{
    public const string Verdicts = "/verdicts";

    public const string Feed = "/verdicts/feed.atom";

    public const string JsonFeed = "/verdicts/feed.json";

    /// <summary>Every <c>ClaimReview</c> that stands, as one schema.org <c>DataFeed</c>.</summary>
    public const string ClaimReviews = "/verdicts/claimreviews.json";

    public const string Corrections = "/corrections";

    public const string CorrectionsFeed = "/corrections/feed.atom";

    public const string CorrectionsJsonFeed = "/corrections/feed.json";

    public const string Method = "/about/method";

    public const string Search = "/search";

    /// <summary>A page on which the newsroom says how it works.</summary>
    public static string About(string key) => $"/about/{key}";

    /// <summary>The form to tell about an error on an article's page, or on one of its claims.</summary>
    public static string TellUs(string slug, int? claim) =>
        string.Create(CultureInfo.InvariantCulture, $"/corrections/tell-us/{Uri.EscapeDataString(slug)}{(claim is null ? "" : "/")}{claim}");

    /// <summary>An article's verdict page.</summary>
    public static string Verdict(string slug) => $"/verdicts/{Uri.EscapeDataString(slug)}";

    /// <summary>A claim's own page.</summary>
    public static string Claim(string slug, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Verdict(slug)}/{number}");

    /// <summary>One numbered publication of an article.</summary>
    public static string Publication(string slug, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Verdict(slug)}/v/{number}");

    /// <summary>A claim as one numbered publication shows it.</summary>
    public static string Claim(string slug, int number, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Publication(slug, version)}/{number}");

    /// <summary>The exact text of one publication, which annotations point into.</summary>
    public static string Text(string slug, int version) => Publication(slug, version) + "/text.txt";

    /// <summary>Everything that one publication shows, as it was frozen.</summary>
    public static string Content(string slug, int version) => Publication(slug, version) + "/content.json";

    /// <summary>One publication with its captures, to be verified without us.</summary>
    public static string Archive(string slug, int version) => Publication(slug, version) + "/archive.zip";

    /// <summary>The picture beside a shared link to an article or to one of its claims.</summary>
    public static string Card(string slug, int? claim) => (claim is { } number ? Claim(slug, number) : Verdict(slug)) + "/card.png";

    /// <summary>The claims of an article as W3C Web Annotations.</summary>
    public static string Annotations(string slug) => Verdict(slug) + "/annotations.jsonld";

    /// <summary>The publications of one article as a feed.</summary>
    public static string FeedOf(string slug) => Verdict(slug) + "/feed.atom";

    /// <summary>The same as a JSON Feed.</summary>
    public static string JsonFeedOf(string slug) => Verdict(slug) + "/feed.json";

    /// <summary>A preserved copy that a publication of this article shows.</summary>
    public static string Capture(string slug, string hash) => $"{Verdict(slug)}/captures/{hash}";
}
