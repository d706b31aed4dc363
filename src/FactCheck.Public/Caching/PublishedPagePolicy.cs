using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace FactCheck.Public.Caching;

/// <summary>Keeps whole public pages, whoever asks: neither cookies nor query strings change them.</summary>
internal sealed class PublishedPagePolicy(PublicCache cache, IOptions<PublicSiteOptions> options) : IOutputCachePolicy
{
    internal const string Name = "published";

    // Publishing evicts at once; this bounds what a node that missed the notice may still show.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        context.EnableOutputCaching = reads;
        context.AllowCacheLookup = reads;
        context.AllowCacheStorage = reads;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;

        var tag = context.HttpContext.GetRouteValue("slug") is string slug ? PublicCache.OfSlug(slug) : PublicCache.Lists;
        context.Tags.Add(PublicCache.Published);
        context.Tags.Add(tag);
        context.CacheVaryByRules.VaryByValues["generation"] = cache.Generation(tag);
        context.CacheVaryByRules.VaryByHost = options.Value.Address is null;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);
        return ValueTask.CompletedTask;
    }
}
