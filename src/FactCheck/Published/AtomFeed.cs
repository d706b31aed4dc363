using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FactCheck.Published;

/// <summary>The newest verdicts as an Atom feed (RFC 4287).</summary>
public static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed of publications (newest first) as XML text, to be sent as UTF-8; the site is the absolute address of the public root.</summary>
    public static string Of(Publisher publisher, IReadOnlyList<Publication> publications, Uri site)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(publications);
        var self = Absolute(site, PublicPaths.Feed);
        var updated = publications.Select(publication => publication.ChangedForReadersAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", self),
            Text("title", $"{publisher.Name}: verdicts"),
            new XElement(Atom + "updated", Moment(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", Clean(publisher.Name))),
            Link("self", "application/atom+xml", self),
            Link("alternate", "text/html", Absolute(site, PublicPaths.Verdicts)),
            publications.Select(publication => Entry(publication, site)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static XElement Entry(Publication publication, Uri site)
    {
        var address = Absolute(site, PublicPaths.Verdict(publication.Slug));
        var summary = VerdictSummary.Of(PublishedJson.Read(publication.Content));
        var note = (publication.IsOfEarlierTextSince is null ? "" : "This check belongs to an earlier text: the article has changed since. ")
            + (publication is { NoteKind: { } kind, Note: { } words } ? $"{kind}: {words} " : "");
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "id", address),
            Text("title", publication.State == PublicationState.Retracted ? $"Retracted: {publication.Headline}" : publication.Headline),
            new XElement(Atom + "updated", Moment(publication.ChangedForReadersAt)),
            Link("alternate", "text/html", address),
            Text("summary", publication.State == PublicationState.Retracted ? note + "Withdrawn." : note + summary));
    }

    private static XElement Text(string name, string text) => new(Atom + name, new XAttribute("type", "text"), Clean(text));

    private static XElement Link(string relation, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    // XML has no way to carry control characters or half a surrogate pair, and a pasted headline may hold both.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    private static string Moment(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Absolute(Uri site, string path) => new Uri(site, path).AbsoluteUri;
}
