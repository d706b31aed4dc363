using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FactCheck.Published;

/// <summary>A feed as Atom (RFC 4287).</summary>
public static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed as XML text, to be sent as UTF-8; the site is the absolute address of the public root.</summary>
    public static string Of(Publisher publisher, NewsFeed feed, Uri site)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(feed);
        var self = Absolute(site, feed.AtomPath);
        var xml = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", self),
            Text("title", feed.Title),
            new XElement(Atom + "updated", Moment(feed.UpdatedAt)),
            new XElement(Atom + "author", new XElement(Atom + "name", Clean(publisher.Name))),
            Link("self", "application/atom+xml", self),
            Link("alternate", "text/html", Absolute(site, feed.PagePath)),
            feed.Entries.Select(entry => Entry(entry, site)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{xml.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static XElement Entry(NewsFeedEntry entry, Uri site)
    {
        var address = Absolute(site, entry.Path);
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "id", address),
            Text("title", entry.Title),
            new XElement(Atom + "published", Moment(entry.PublishedAt)),
            new XElement(Atom + "updated", Moment(entry.UpdatedAt)),
            Link("alternate", "text/html", address),
            entry.Topics.Select(topic => new XElement(Atom + "category", new XAttribute("term", Clean(topic)))),
            Text("summary", entry.Summary));
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
