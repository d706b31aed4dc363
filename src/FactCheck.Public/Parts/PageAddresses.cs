using System.Globalization;
using FactCheck.Published;

namespace FactCheck.Public.Parts;

/// <summary>Where the parts of a verdict page lead: on the site, or between the files of an archive.</summary>
/// <param name="Verdict">The article's page.</param>
/// <param name="Claim">A claim's own page, by its number.</param>
/// <param name="Capture">A preserved copy, by its hash; nothing where readers cannot have it.</param>
/// <param name="Site">The absolute address of the site's root; nothing in an archive, which is all there is.</param>
public sealed record PageAddresses(string Verdict, Func<int, string> Claim, Func<PublishedCapture, string?> Capture, Uri? Site)
{
    /// <summary>Whether the rest of the site is there.</summary>
    public bool IsSite => Site is not null;

    /// <summary>A path as it is printed on paper: with the site that it belongs to; as it is where it belongs to none.</summary>
    public string Printed(string path) => Site is null ? path : new Uri(Site, path).AbsoluteUri;

    /// <summary>On the site.</summary>
    public static PageAddresses OnSite(string slug, Uri site) => new(
        PublicPaths.Verdict(slug),
        number => PublicPaths.Claim(slug, number),
        capture => capture.IsOpen ? PublicPaths.Capture(slug, capture.Hash) : null,
        site);

    /// <summary>As one numbered publication keeps them.</summary>
    public static PageAddresses OfVersion(string slug, int version, Uri site) => OnSite(slug, site) with
    {
        Verdict = PublicPaths.Publication(slug, version),
        Claim = number => PublicPaths.Claim(slug, number, version),
    };

    /// <summary>In an archive that was unpacked.</summary>
    public static PageAddresses InArchive { get; } = new(
        "index.html",
        number => string.Create(CultureInfo.InvariantCulture, $"claim-{number}.html"),
        capture => capture.IsOpen ? $"captures/{capture.Hash}" : null,
        Site: null);
}
