using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Public.Caching;
using FactCheck.Published;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace FactCheck.Public.Making;

/// <summary>
/// Sends a page in one piece with a strong entity tag, and keeps it. What a publication's page is made of never changes,
/// so it is drawn once: afterwards only which publication stands is read, and the site's address set in.
/// </summary>
internal sealed class PageMaking(RequestDelegate next, PublicCache cache, Compression compression, IOptions<PublicSiteOptions> options)
{
    private const long Most = 64_000_000;

    // Nobody can write it into a text: it is another one in every process.
    private static readonly Uri StandIn = new($"https://{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}.invalid/");
    private static readonly byte[] StandInBytes = Encoding.UTF8.GetBytes(Origin(StandIn));
    private static readonly SearchValues<char> PlainHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]_");

    private readonly Bounded<string, PreparedPage> _prepared = new(Most, page => page.Weight);

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<SentAtOnceAttribute>() is not null)
        {
            await next(http);
            return;
        }

        if (http.Features.Get<PreviewedPublication>() is not null)
        {
            // Made like any other page, for one reader, and kept nowhere.
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.ContentSecurityPolicy = http.Response.Headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
            var shown = await MakeAsync(http);
            await Page(shown, shown.Status == StatusCodes.Status200OK ? Tag(shown.Body) : null, "", "").SendAsync(http, age: null);
            return;
        }

        var tag = http.GetRouteValue("slug") is string slug ? PublicCache.OfSlug(slug) : PublicCache.Lists;
        var generation = cache.Generation(tag);
        if (cache.TryFind(http.Request, out var kept, out var age))
        {
            await kept.SendAsync(http, age);
            return;
        }

        var page = await PreparedAsync(http, tag, generation) ?? await MadeAsync(http, tag, generation);
        await page.SendAsync(http, age: null);
    }

    private static string Origin(Uri site) => site.GetLeftPart(UriPartial.Authority);

    private async Task<KeptPage?> PreparedAsync(HttpContext http, string tag, string generation)
    {
        var path = http.Request.Path.Value ?? "";
        var site = PublicRequest.SiteOf(http, options.Value);
        if (http.GetRouteValue("slug") is not string slug
            || Origin(site).AsSpan(site.Scheme.Length + 3).ContainsAnyExcept(PlainHost)
            || await http.RequestServices.GetRequiredService<IPublishedVerdicts>().StandingAsync(slug, http.RequestAborted) is not { } standing)
        {
            return null;
        }

        if (!_prepared.TryFind(path, out var page) || page.Of != standing || page.Generation != generation)
        {
            http.Features.Set(new MadeFor(StandIn));
            var made = await MakeAsync(http);
            if (!IsKept(http, made))
            {
                return Page(made, null, tag, generation);
            }

            page = new PreparedPage(PreparedPage.Cut(made.Body, StandInBytes), made.Headers, Tag(made.Body)) { Of = standing, Generation = generation, Shrinks = made.Shrinks };
            _prepared.Keep(path, page);
        }

        // The same page for the same site has the same bytes, so both together tell them apart as the bytes would.
        var origin = Origin(site);
        return cache.Keep(http.Request, Page(
            new Made(page.For(origin), page.Headers, StatusCodes.Status200OK, page.Shrinks),
            page.Parts.Count == 1 ? page.Fingerprint : Tag(Encoding.UTF8.GetBytes(page.Fingerprint + origin)), tag, generation));
    }

    private async Task<KeptPage> MadeAsync(HttpContext http, string tag, string generation)
    {
        var made = await MakeAsync(http);
        return IsKept(http, made) ? cache.Keep(http.Request, Page(made, Tag(made.Body), tag, generation)) : Page(made, null, tag, generation);
    }

    private KeptPage Page(Made made, string? fingerprint, string tag, string generation) => new(made.Body, made.Headers)
    {
        Tag = tag,
        Generation = generation,
        KeptAt = cache.Now,
        Fingerprint = fingerprint,
        Compression = fingerprint is not null && made.Shrinks ? compression : null,
    };

    private static bool IsKept(HttpContext http, Made made) =>
        made.Status == StatusCodes.Status200OK
        && http.Response.Headers.SetCookie.Count == 0
        && !http.Response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);

    private static string Tag(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(SHA256.HashData(bytes));

    private async Task<Made> MakeAsync(HttpContext http)
    {
        var wire = http.Response.Body;
        using var page = new MemoryStream();
        http.Response.Body = page;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = wire;
        }

        // The desk's script would patch a page that carries this into its own; a public page is only ever a whole one.
        http.Response.Headers.Remove("blazor-enhanced-nav");
        KeyValuePair<string, StringValues>[] headers = [.. http.Response.Headers];
        return new Made(page.ToArray(), headers, http.Response.StatusCode, compression.Fits(http));
    }

    private readonly record struct Made(byte[] Body, KeyValuePair<string, StringValues>[] Headers, int Status, bool Shrinks);
}
