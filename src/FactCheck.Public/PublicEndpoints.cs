using System.Text;
using FactCheck.Public.Archives;
using FactCheck.Public.Making;
using FactCheck.Public.Notices;
using FactCheck.Published;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Public;

/// <summary>The addresses of the public site.</summary>
public static class PublicEndpoints
{
    internal const string Atom = "application/atom+xml", Json = "application/feed+json", Linked = "application/ld+json";

    private const int FeedLength = 50, SitemapLength = 10_000, All = int.MaxValue;

    private const string Xml = "application/xml";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the public pages, the feeds, <c>robots.txt</c> and <c>sitemap.xml</c>; open to everybody, kept whole.</summary>
    public static void MapPublicSite(this IEndpointRouteBuilder endpoints)
    {
        Open(endpoints.MapRazorComponents<PublicApp>());
        Map(endpoints, PublicPaths.Feed, Atom, async shown => AtomFeed.Of(shown.Publisher, await shown.VerdictsAsync(FeedLength), shown.Site));
        Map(endpoints, PublicPaths.JsonFeed, Json, async shown => JsonFeed.Of(shown.Publisher, await shown.VerdictsAsync(FeedLength), shown.Site));
        Map(endpoints, PublicPaths.ClaimReviews, Linked, async shown => ClaimReviewsJson.Of(shown.Publisher, await shown.Verdicts.NewestAsync(All, shown.Stop), shown.Site));
        Map(endpoints, PublicPaths.CorrectionsFeed, Atom, async shown => AtomFeed.Of(shown.Publisher, await shown.CorrectionsAsync(FeedLength), shown.Site));
        Map(endpoints, PublicPaths.CorrectionsJsonFeed, Json, async shown => JsonFeed.Of(shown.Publisher, await shown.CorrectionsAsync(FeedLength), shown.Site));
        Map(endpoints, "/sitemap.xml", Xml, async shown => Sitemap.Of(shown.Publisher, await shown.Verdicts.NewestAsync(SitemapLength, shown.Stop), shown.Site, shown.Now));
        Map(endpoints, "/robots.txt", "text/plain", shown => Task.FromResult<string?>(Robots(shown)));

        Map(endpoints, "/verdicts/{slug}/feed.atom", Atom, shown => Task.FromResult(
            shown.Asked.Current is null ? null : AtomFeed.Of(shown.Publisher, NewsFeed.OfVersions(shown.Publisher, shown.Asked.Versions), shown.Site)));
        Map(endpoints, "/verdicts/{slug}/feed.json", Json, shown => Task.FromResult(
            shown.Asked.Current is null ? null : JsonFeed.Of(shown.Publisher, NewsFeed.OfVersions(shown.Publisher, shown.Asked.Versions), shown.Site)));
        Map(endpoints, "/verdicts/{slug}/annotations.jsonld", Linked, shown => Task.FromResult(
            shown.Asked is { Current: { State: PublicationState.Current } current, Article: { } article } ? AnnotationsJson.Of(shown.Publisher, current, article, shown.Site) : null));
        Map(endpoints, "/verdicts/{slug}/v/{version:int}/text.txt", "text/plain", shown => Task.FromResult(shown.Asked.Article?.Text));
        Map(endpoints, "/verdicts/{slug}/v/{version:int}/content.json", "application/json", shown => Task.FromResult(shown.Asked.Publication?.Content));

        TakeNotices(endpoints.MapPost("/corrections/tell-us/{slug}", NoticeEndpoint.TakeAsync));
        TakeNotices(endpoints.MapPost("/corrections/tell-us/{slug}/{number:int}", NoticeEndpoint.TakeAsync));
        Open(endpoints.MapMethods("/verdicts/{slug}/card.png", Reads, (HttpContext http, PublicRequest asked, IShareCards cards) => CardEndpoint.DrawAsync(http, null, asked, cards)));
        Open(endpoints.MapMethods("/verdicts/{slug}/{number:int}/card.png", Reads, (HttpContext http, int number, PublicRequest asked, IShareCards cards) => CardEndpoint.DrawAsync(http, number, asked, cards)));
        Open(endpoints.MapMethods("/verdicts/{slug}/v/{version:int}/archive.zip", Reads, ArchiveEndpoints.ArchiveAsync), new SentAtOnceAttribute());
        Open(endpoints.MapMethods("/verdicts/{slug}/captures/{hash}", Reads, ArchiveEndpoints.CaptureAsync), new SentAtOnceAttribute());
    }

    private static void Map(IEndpointRouteBuilder endpoints, string pattern, string type, Func<Shown, Task<string?>> make) =>
        Open(endpoints.MapMethods(pattern, Reads, async (HttpContext http, PublicRequest asked, IPublishedVerdicts verdicts, TimeProvider clock) =>
        {
            await asked.LoadAsync(http);
            var shown = new Shown(asked, verdicts, clock.GetUtcNow(), http.RequestAborted);
            if (asked.IsFounded && await make(shown) is { } text)
            {
                return Results.Text(text, type, Encoding.UTF8);
            }

            http.Response.Headers.CacheControl = "no-store";
            return Results.NotFound();
        }));

    private static void TakeNotices(IEndpointConventionBuilder endpoint) =>
        endpoint.AllowAnonymous().WithMetadata(new PublicPageAttribute(), new SentAtOnceAttribute());

    private static void Open(IEndpointConventionBuilder endpoint, params object[] metadata)
    {
        endpoint.AllowAnonymous().WithMetadata([new PublicPageAttribute(), .. metadata]);
        endpoint.Finally(OnlyReads);
    }

    // Razor components also answer POST; nothing here takes a form.
    private static void OnlyReads(EndpointBuilder endpoint)
    {
        foreach (var methods in endpoint.Metadata.OfType<IHttpMethodMetadata>().ToList())
        {
            endpoint.Metadata.Remove(methods);
        }

        endpoint.Metadata.Add(new HttpMethodMetadata(Reads));
    }

    private static string Robots(Shown shown) => shown.Publisher.IsSample
        ? "User-agent: *\nDisallow: /\n"
        : $"User-agent: *\nDisallow: /account/\n\nSitemap: {new Uri(shown.Site, "/sitemap.xml").AbsoluteUri}\n";

    /// <summary>What an address that is no page is made of.</summary>
    private sealed record Shown(PublicRequest Asked, IPublishedVerdicts Verdicts, DateTimeOffset Now, CancellationToken Stop)
    {
        public Publisher Publisher => Asked.Publisher;

        public Uri Site => Asked.Site;

        public async Task<NewsFeed> VerdictsAsync(int limit) => NewsFeed.OfVerdicts(Publisher, await Verdicts.NewestAsync(limit, Stop));

        public async Task<NewsFeed> CorrectionsAsync(int limit)
        {
            var noted = await Verdicts.CorrectionsAsync(limit, Stop);
            return NewsFeed.OfCorrections(Publisher, [.. noted.Select(pair => pair.Publication)], [.. noted.Select(pair => pair.Before).OfType<Publication>()]);
        }
    }
}
