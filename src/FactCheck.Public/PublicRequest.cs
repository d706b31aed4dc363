using System.Globalization;
using FactCheck.Public.Making;
using FactCheck.Published;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace FactCheck.Public;

/// <summary>What one request reads: the newsroom and, where its address names one, the publications of an article.</summary>
public sealed class PublicRequest(IPublishedVerdicts verdicts, IOptions<PublicSiteOptions> options)
{
    private Publisher? _publisher;

    /// <summary>The newsroom; before its first run it has only the product's name.</summary>
    public Publisher Publisher => _publisher ?? new Publisher("FactCheck", IsSample: false);

    /// <summary>Whether the newsroom exists yet.</summary>
    public bool IsFounded => _publisher is not null;

    /// <summary>The absolute address of the site's root.</summary>
    public Uri Site { get; private set; } = new("http://localhost/");

    /// <summary>Every publication of the article that the address names, newest first; none where it names none that is public.</summary>
    public IReadOnlyList<Publication> Versions { get; private set; } = [];

    /// <summary>The publication that the address names, or nothing where it names none that is public.</summary>
    public Publication? Publication { get; private set; }

    /// <summary>The publication that readers of the slug are shown, which an earlier one points to.</summary>
    public Publication? Current { get; private set; }

    /// <summary>What the publication shows.</summary>
    public PublishedArticle? Article { get; private set; }

    public string Absolute(string path) => new Uri(Site, path).AbsoluteUri;

    /// <summary>Reads the newsroom and the publications that the request's address names.</summary>
    public async Task LoadAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        Site = http.Features.Get<MadeFor>()?.Site ?? SiteOf(http, options.Value);
        _publisher = await verdicts.PublisherAsync(http.RequestAborted);
        if (http.GetRouteValue("slug") is not string slug)
        {
            return;
        }

        Versions = http.Features.Get<PreviewedPublication>() is { } preview
            ? preview.Publication.Slug == slug ? [preview.Publication, .. preview.Earlier] : []
            : await verdicts.VersionsAsync(slug, http.RequestAborted);
        Current = Versions.FirstOrDefault(publication => publication.State != PublicationState.Superseded);
        Publication = Current is not null && Version(http) is { } version ? Versions.FirstOrDefault(publication => publication.Number == version) : Current;
        Article = Publication is null ? null : PublishedJson.Read(Publication.Content);
    }

    /// <summary>The absolute address of the site's root, as set or as the request has it.</summary>
    internal static Uri SiteOf(HttpContext http, PublicSiteOptions options) =>
        options.Address ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}/");

    private static int? Version(HttpContext http) =>
        int.TryParse(http.GetRouteValue("version") as string, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
