using System.Globalization;
using FactCheck.Published;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Public.Archives;

/// <summary>What of a publication can be taken away: the whole as an archive, and each preserved copy.</summary>
internal static class ArchiveEndpoints
{
    // Files from elsewhere are saved, never shown: no page of theirs runs at our address.
    private const string Closed = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static async Task<IResult> CaptureAsync(HttpContext http, string slug, string hash, IPublishedVerdicts verdicts)
    {
        if (await verdicts.OpenCaptureAsync(slug, hash, http.RequestAborted) is not { } copy)
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = Closed;
        return Results.Stream(
            copy.Content,
            copy.Capture.MediaType is "application/pdf" or "image/png" or "image/jpeg" or "image/gif" or "image/webp" ? copy.Capture.MediaType : "application/octet-stream",
            $"capture-{hash[..16]}{Ending(copy.Capture.MediaType)}",
            entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{hash}\""));
    }

    public static async Task<IResult> ArchiveAsync(HttpContext http, PublicRequest asked, IPublishedVerdicts verdicts, IServiceProvider services, ILoggerFactory logs)
    {
        await asked.LoadAsync(http);
        if (asked is not { Publication: { } publication, Article: { } article })
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.NotFound();
        }

        var pages = await PagesAsync(asked.Publisher, publication, article, services, logs);
        var captures = await CapturesAsync(publication.Slug, article, verdicts, http.RequestAborted);

        // Written to disk first: it may hold many captures, and a reader who waits must not hold them in memory.
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await PublicationArchive.WriteAsync(file, publication, pages, captures, http.RequestAborted);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return Results.Stream(file, "application/zip", string.Create(CultureInfo.InvariantCulture, $"{publication.Slug}-{publication.Number}.zip"));
    }

    private static async Task<IReadOnlyList<PublicationArchive.Part>> PagesAsync(
        Publisher publisher, Publication publication, PublishedArticle article, IServiceProvider services, ILoggerFactory logs)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var pages = new List<PublicationArchive.Part> { new("public.css", OpenSheet), PublicationArchive.Part.Of("index.html", await PageAsync(null)) };
        foreach (var claim in article.Claims)
        {
            pages.Add(PublicationArchive.Part.Of(string.Create(CultureInfo.InvariantCulture, $"claim-{claim.Number}.html"), await PageAsync(claim)));
        }

        return pages;

        async Task<string> PageAsync(PublishedClaim? claim) => await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ArchivedPage>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(ArchivedPage.Publisher)] = publisher,
                [nameof(ArchivedPage.Publication)] = publication,
                [nameof(ArchivedPage.Article)] = article,
                [nameof(ArchivedPage.Claim)] = claim,
            }))).ToHtmlString());
    }

    private static Stream OpenSheet() => typeof(ArchiveEndpoints).Assembly.GetManifestResourceStream("public.css")!;

    private static async Task<IReadOnlyList<PublicationArchive.Part>> CapturesAsync(
        string slug, PublishedArticle article, IPublishedVerdicts verdicts, CancellationToken cancellation)
    {
        var parts = new List<PublicationArchive.Part>();
        foreach (var hash in article.Claims.SelectMany(claim => claim.Evidence).Select(evidence => evidence.Capture).Where(capture => capture is { IsOpen: true })
            .Select(capture => capture!.Hash).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (await verdicts.OpenCaptureAsync(slug, hash, cancellation) is { Content: var content })
            {
                parts.Add(new("captures/" + hash, () => content));
            }
        }

        return parts;
    }

    private static string Ending(string mediaType) => mediaType switch
    {
        "application/pdf" => ".pdf",
        "text/html" => ".html",
        "text/plain" => ".txt",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        _ => ".bin",
    };
}
