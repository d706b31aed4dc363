using System.Globalization;
using FactCheck.Published;

namespace FactCheck.Public.Parts;

/// <summary>Where the parts of a verdict page lead: on the site, or between the files of an archive.</summary>
/// <param name="Verdict">The article's page.</param>
/// <param name="Claim">A claim's own page, by its number.</param>
/// <param name="Capture">A preserved copy, by its hash; nothing where readers cannot have it.</param>
/// <param name="IsSite">Whether the rest of the site is there.</param>
public sealed record PageAddresses(string Verdict, Func<int, string> Claim, Func<PublishedCapture, string?> Capture, bool IsSite)
{
    /// <summary>On the site.</summary>
    public static PageAddresses OnSite(string slug) => new(
        PublicPaths.Verdict(slug),
        number => PublicPaths.Claim(slug, number),
        capture => capture.IsOpen ? PublicPaths.Capture(slug, capture.Hash) : null,
        IsSite: true);

    /// <summary>As one numbered publication keeps them.</summary>
    public static PageAddresses OfVersion(string slug, int version) => OnSite(slug) with
    {
        Verdict = PublicPaths.Publication(slug, version),
        Claim = number => PublicPaths.Claim(slug, number, version),
    };

    /// <summary>In an archive that was unpacked.</summary>
    public static PageAddresses InArchive { get; } = new(
        "index.html",
        number => string.Create(CultureInfo.InvariantCulture, $"claim-{number}.html"),
        capture => capture.IsOpen ? $"captures/{capture.Hash}" : null,
        IsSite: false);
}
