using System.Globalization;
using System.Xml.Linq;
using FactCheck.Published;

namespace FactCheck.Public;

/// <summary>The addresses that a search engine should know, and which of them are news.</summary>
internal static class Sitemap
{
    /// <summary>What one file may hold at most, and of that as news.</summary>
    private const int Most = 50_000, MostNews = 1_000;

    private static readonly TimeSpan IsNews = TimeSpan.FromDays(2);

    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static string Of(Publisher publisher, IReadOnlyList<Publication> publications, Uri site, DateTimeOffset now)
    {
        var news = publications.Where(publication => publication.State == PublicationState.Current && now - publication.PublishedAt < IsNews)
            .Take(MostNews).Select(publication => publication.Id).ToHashSet();
        var pages = new[] { "/", PublicPaths.Verdicts, PublicPaths.Corrections, PublicPaths.Search }.Concat(AboutPages.Keys.Select(PublicPaths.About))
            .Select(path => Page(site, path, null))
            .Concat(publications.SelectMany(publication => PagesOf(publisher, publication, news.Contains(publication.Id), site)))
            .Take(Most);
        var map = new XElement(Namespace + "urlset", new XAttribute(XNamespace.Xmlns + "news", News), pages);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{map.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static IEnumerable<XElement> PagesOf(Publisher publisher, Publication publication, bool isNews, Uri site)
    {
        var article = PublishedJson.Read(publication.Content);
        var page = Page(site, PublicPaths.Verdict(publication.Slug), publication.ChangedForReadersAt);
        if (isNews)
        {
            page.Add(new XElement(
                News + "news",
                new XElement(
                    News + "publication",
                    new XElement(News + "name", publisher.Name),
                    new XElement(News + "language", article.Language is "" or "und" ? "en" : article.Language)),
                new XElement(News + "publication_date", Moment(publication.PublishedAt)),
                new XElement(News + "title", publication.Headline)));
        }

        return article.Claims.Select(claim => Page(site, PublicPaths.Claim(publication.Slug, claim.Number), publication.ChangedForReadersAt)).Prepend(page);
    }

    private static XElement Page(Uri site, string path, DateTimeOffset? changed) => new(
        Namespace + "url",
        new XElement(Namespace + "loc", new Uri(site, path).AbsoluteUri),
        changed is { } at ? new XElement(Namespace + "lastmod", Moment(at)) : null);

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
