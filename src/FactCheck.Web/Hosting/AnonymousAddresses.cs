namespace FactCheck.Web.Hosting;

/// <summary>Everything that answers without a sign-in, besides the public site's own addresses and static files.</summary>
internal static class AnonymousAddresses
{
    /// <summary>The routes as they are mapped.</summary>
    internal static readonly IReadOnlyList<string> Ours =
    [
        "/account/join/{token}",
        "/account/sign-in",
        "/broken",
        "/first-run",
        "/health/live",
        "/health/ready",
        "/nothing-here",
    ];

    /// <summary>What the sample answers besides.</summary>
    internal static readonly IReadOnlyList<string> InTheSample = [Sample.SampleSignIn.Address];

    /// <summary>The public site's.</summary>
    internal static readonly IReadOnlyList<string> OfThePublicSite =
    [
        "/",
        "/_framework/opaque-redirect",
        "/about/method",
        "/about/not-found",
        "/about/{**rest}",
        "/corrections",
        "/robots.txt",
        "/sitemap.xml",
        "/verdicts",
        "/verdicts/feed.atom",
        "/verdicts/{**rest}",
        "/verdicts/{slug}",
        "/verdicts/{slug}/v/{version:int}",
        "/verdicts/{slug}/{number:int}",
    ];
}
