using System.Text;
using FactCheck.Public.Caching;
using FactCheck.Published;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FactCheck.Public;

/// <summary>The addresses of the public site.</summary>
public static class PublicEndpoints
{
    private const int FeedLength = 50, SitemapLength = 1000;

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the public pages, the feed, <c>robots.txt</c> and <c>sitemap.xml</c>; open to everybody, kept whole.</summary>
    public static void MapPublicSite(this IEndpointRouteBuilder endpoints)
    {
        Open(endpoints.MapRazorComponents<PublicApp>());
        Open(endpoints.MapMethods(PublicPaths.Feed, Reads, FeedAsync));
        Open(endpoints.MapMethods("/sitemap.xml", Reads, SitemapAsync));
        Open(endpoints.MapMethods("/robots.txt", Reads, RobotsAsync));
    }

    private static void Open(IEndpointConventionBuilder endpoint)
    {
        endpoint.AllowAnonymous().CacheOutput(PublishedPagePolicy.Name).WithMetadata(new PublicPageAttribute());
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

    private static async Task<IResult> FeedAsync(
        HttpRequest request, IPublishedVerdicts verdicts, IOptions<PublicSiteOptions> options, CancellationToken cancellation)
    {
        if (await verdicts.PublisherAsync(cancellation) is not { } publisher)
        {
            return TypedResults.NotFound();
        }

        var newest = await verdicts.NewestAsync(FeedLength, cancellation);
        return TypedResults.Text(
            AtomFeed.Of(publisher, newest, PublicRequest.SiteOf(request, options.Value)), "application/atom+xml", Encoding.UTF8);
    }

    private static async Task<IResult> SitemapAsync(
        HttpRequest request, IPublishedVerdicts verdicts, IOptions<PublicSiteOptions> options, CancellationToken cancellation)
    {
        var newest = await verdicts.NewestAsync(SitemapLength, cancellation);
        return TypedResults.Text(
            Sitemap.Of(newest, PublicRequest.SiteOf(request, options.Value)), "application/xml", Encoding.UTF8);
    }

    private static async Task<IResult> RobotsAsync(
        HttpRequest request, IPublishedVerdicts verdicts, IOptions<PublicSiteOptions> options, CancellationToken cancellation)
    {
        var publisher = await verdicts.PublisherAsync(cancellation);
        var site = PublicRequest.SiteOf(request, options.Value);
        return TypedResults.Text(publisher is { IsSample: false }
            ? $"User-agent: *\nDisallow: /account/\n\nSitemap: {new Uri(site, "/sitemap.xml").AbsoluteUri}\n"
            : "User-agent: *\nDisallow: /\n");
    }
}
