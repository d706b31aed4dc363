using System.Globalization;
using System.Xml.Linq;
using FactCheck.Published;

namespace FactCheck.Public;

/// <summary>The addresses that a search engine should know.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static string Of(IReadOnlyList<Publication> publications, Uri site)
    {
        var pages = new[] { "/", PublicPaths.Verdicts, PublicPaths.Corrections, PublicPaths.Method }
            .Select(path => Page(site, path, null))
            .Concat(publications.SelectMany(publication => PublishedJson.Read(publication.Content).Claims
                .Select(claim => PublicPaths.Claim(publication.Slug, claim.Number))
                .Prepend(PublicPaths.Verdict(publication.Slug))
                .Select(path => Page(site, path, publication.ChangedForReadersAt))));
        var map = new XElement(Namespace + "urlset", pages);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{map.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static XElement Page(Uri site, string path, DateTimeOffset? changed) => new(
        Namespace + "url",
        new XElement(Namespace + "loc", new Uri(site, path).AbsoluteUri),
        changed is { } at ? new XElement(Namespace + "lastmod", at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
}
