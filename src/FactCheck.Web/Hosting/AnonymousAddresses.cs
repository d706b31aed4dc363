using FactCheck.Web.Components.Layout;

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
        "/" + ThemeSheet.Address,
        "/first-run",
        "/health/live",
        "/health/ready",
        "/nothing-here",
        "/notifications/stop/{token}",
    ];

    /// <summary>What the sample answers besides.</summary>
    internal static readonly IReadOnlyList<string> InTheSample = [Sample.SampleSignIn.Address];

    /// <summary>The public site's.</summary>
    internal static readonly IReadOnlyList<string> OfThePublicSite =
    [
        "/",
        "/_framework/opaque-redirect",
        "/about/not-found",
        "/about/{**rest}",
        "/about/{key}",
        "/corrections",
        "/corrections/feed.atom",
        "/corrections/feed.json",
        "/corrections/tell-us/{slug}",
        "/corrections/tell-us/{slug}/{number:int}",
        "/corrections/thanks",
        "/robots.txt",
        "/search",
        "/sitemap.xml",
        "/verdicts",
        "/verdicts/claimreviews.json",
        "/verdicts/feed.atom",
        "/verdicts/feed.json",
        "/verdicts/{**rest}",
        "/verdicts/{slug}",
        "/verdicts/{slug}/annotations.jsonld",
        "/verdicts/{slug}/captures/{hash}",
        "/verdicts/{slug}/card.png",
        "/verdicts/{slug}/feed.atom",
        "/verdicts/{slug}/feed.json",
        "/verdicts/{slug}/v/{version:int}",
        "/verdicts/{slug}/v/{version:int}/archive.zip",
        "/verdicts/{slug}/v/{version:int}/content.json",
        "/verdicts/{slug}/v/{version:int}/text.txt",
        "/verdicts/{slug}/v/{version:int}/{number:int}",
        "/verdicts/{slug}/{number:int}",
        "/verdicts/{slug}/{number:int}/card.png",
        "/verdicts/{slug}/{number:int}/embed",
    ];
}
