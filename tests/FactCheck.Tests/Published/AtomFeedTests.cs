using System.Globalization;
using System.Xml.Linq;
using FactCheck.Published;
using Xunit;

namespace FactCheck.Tests.Published;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly Publisher Desk = new("The Desk", IsSample: false);
    private static readonly Uri Site = new("https://desk.example/");

    [Fact]
    public void The_feed_has_everything_that_RFC_4287_asks_for()
    {
        var feed = Feed(Sample.Publish(Sample.Mali, "mali"), Sample.Publish(Sample.Mali, "other"));
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var element in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute));
            Assert.Equal("text", Assert.Single(element.Elements(Atom + "title")).Attribute("type")!.Value);
            DateTimeOffset.ParseExact(Assert.Single(element.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            Assert.Single(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
        }

        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("https://desk.example/verdicts/feed.atom", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Equal(2, feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(feed.DescendantsAndSelf(), element => Assert.Equal(Atom, element.Name.Namespace));
    }

    [Fact]
    public void An_entry_keeps_its_id_when_its_article_is_corrected()
    {
        var first = Feed(Sample.Publish(Sample.Mali, "mali")).Element(Atom + "entry")!;
        var second = Feed(Sample.Publish(Sample.Mali, "mali", 2) with { NoteKind = NoteKind.Correction, Note = "Wrong day." }).Element(Atom + "entry")!;
        Assert.Equal(first.Element(Atom + "id")!.Value, second.Element(Atom + "id")!.Value);
        Assert.True(DateTimeOffset.Parse(second.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture) > DateTimeOffset.Parse(first.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture));
        Assert.StartsWith("Correction: Wrong day. Five claims", second.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_retraction_is_announced_in_its_title() =>
        Assert.StartsWith("Retracted: Mali", Feed(Sample.Publish(Sample.Mali, "mali", 1, PublicationState.Retracted)).Element(Atom + "entry")!.Element(Atom + "title")!.Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("<b>&amp;</b> ]]> \"'", "<b>&amp;</b> ]]> \"'")]
    [InlineData("nul \0 and bell \u0007", "nul � and bell �")]
    [InlineData("ارتفاع \ufffe الأسعار", "ارتفاع � الأسعار")]
    public void A_headline_stays_a_text_whatever_it_holds(string headline, string read) =>
        Assert.Equal(read, Feed(Sample.Publish(Sample.Mali, "mali") with { Headline = headline }).Element(Atom + "entry")!.Element(Atom + "title")!.Value);

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_it() =>
        Assert.Equal("half � pair, whole 👩‍🚀", Feed(Sample.Publish(Sample.Mali, "mali") with { Headline = "half \ud83d pair, whole 👩‍🚀" }).Element(Atom + "entry")!.Element(Atom + "title")!.Value);

    [Fact]
    public void A_feed_without_entries_is_a_feed() =>
        Assert.Equal("1970-01-01T00:00:00.000Z", Feed().Element(Atom + "updated")!.Value);

    private static XElement Feed(params Publication[] publications) =>
        XDocument.Parse(AtomFeed.Of(Desk, NewsFeed.OfVerdicts(Desk, publications), Site)).Root!;
}
