using System.Text.Json;
using FactCheck.Published;
using Xunit;

namespace FactCheck.Tests.Published;

public sealed class MachineFormatsTests
{
    private static readonly Uri Site = new("https://desk.example/");
    private static readonly Publisher Desk = new("The Desk", IsSample: false) { Licence = "https://creativecommons.org/licenses/by/4.0/" };

    [Fact]
    public void The_JSON_feed_says_the_same_as_Atom()
    {
        var feed = NewsFeed.OfVerdicts(Desk, [Sample.Publish(Sample.Mali with { Topics = ["Mali"] }, "mali")]);
        var json = JsonDocument.Parse(JsonFeed.Of(Desk, feed, Site)).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
        Assert.Equal("https://desk.example/verdicts/feed.json", json.GetProperty("feed_url").GetString());
        var entry = Assert.Single(json.GetProperty("items").EnumerateArray());
        Assert.Equal("https://desk.example/verdicts/mali", entry.GetProperty("id").GetString());
        Assert.Equal(Sample.Mali.Headline, entry.GetProperty("title").GetString());
        Assert.Equal("Mali", entry.GetProperty("tags")[0].GetString());
        Assert.Contains("Five claims", entry.GetProperty("content_text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_in_a_feed_says_whether_a_rating_changed()
    {
        var first = Sample.Publish(Sample.Mali, "mali", 1, PublicationState.Superseded);
        var second = Sample.Publish(
            Sample.Mali with { Claims = [Sample.Mali.Claims[0] with { Rating = Sample.Inaccurate }, .. Sample.Mali.Claims.Skip(1)] }, "mali", 2)
            with { NoteKind = NoteKind.Correction, Note = "There was no letter." };
        var corrections = NewsFeed.OfCorrections(Desk, [second], [first]).Entries;
        Assert.Equal("/verdicts/mali/v/2", Assert.Single(corrections).Path);
        Assert.StartsWith("Correction: There was no letter. The rating of claim 1 changed from Accurate to Inaccurate.", corrections[0].Summary, StringComparison.Ordinal);
        Assert.Equal(["/verdicts/mali/v/2", "/verdicts/mali/v/1"], NewsFeed.OfVersions(Desk, [second, first]).Entries.Select(entry => entry.Path));
    }

    [Fact]
    public void The_article_page_is_a_news_article_with_the_list_of_its_claims()
    {
        var publication = Sample.Publish(Sample.Mali, "mali", 2);
        var graph = JsonDocument.Parse(VerdictPageJson.Of(Desk, publication, Sample.Day, Sample.Mali, Site)).RootElement.GetProperty("@graph");
        var (news, list) = (graph[0], graph[1]);
        Assert.Equal("NewsArticle", news.GetProperty("@type").GetString());
        Assert.Equal(("2013-01-11", "2013-01-12"), (news.GetProperty("datePublished").GetString(), news.GetProperty("dateModified").GetString()));
        Assert.Equal("https://desk.example/verdicts/mali", news.GetProperty("url").GetString());
        Assert.Equal("ItemList", list.GetProperty("@type").GetString());
        Assert.Equal(
            [(1, "https://desk.example/verdicts/mali/1"), (2, "https://desk.example/verdicts/mali/2"), (3, "https://desk.example/verdicts/mali/3"), (4, "https://desk.example/verdicts/mali/4"), (5, "https://desk.example/verdicts/mali/5")],
            list.GetProperty("itemListElement").EnumerateArray().Select(element => (element.GetProperty("position").GetInt32(), element.GetProperty("url").GetString()!)));
    }

    [Fact]
    public void All_reviews_that_stand_are_one_data_feed_with_its_licence()
    {
        var feed = JsonDocument.Parse(ClaimReviewsJson.Of(
            Desk, [Sample.Publish(Sample.Mali, "mali"), Sample.Publish(Sample.Mali, "gone", 1, PublicationState.Retracted)], Site)).RootElement;
        Assert.Equal(("DataFeed", Desk.Licence), (feed.GetProperty("@type").GetString(), feed.GetProperty("license").GetString()));
        var reviews = feed.GetProperty("dataFeedElement").EnumerateArray().Select(element => element.GetProperty("item")[0]).ToList();
        Assert.Equal(5, reviews.Count);
        Assert.All(reviews, review => Assert.StartsWith("https://desk.example/verdicts/mali/", review.GetProperty("url").GetString(), StringComparison.Ordinal));
        Assert.All(reviews, review => Assert.False(review.TryGetProperty("@context", out _)));
    }

    [Theory]
    [InlineData("There were 400 guests.", "400")]
    [InlineData("👩‍🚀 landed; 👩‍🚀 left.", "left")]
    [InlineData("قال الوزير إن التضخم بلغ 3.5%.", "التضخم")]
    public void An_annotation_finds_its_words_by_quote_and_by_code_points(string text, string words)
    {
        var article = Sample.Article("x", text, Sample.Claim(1, words, Sample.Accurate, "Because."));
        var collection = JsonDocument.Parse(AnnotationsJson.Of(Desk, Sample.Publish(article, "x", 3), article, Site)).RootElement;
        var annotation = Assert.Single(collection.GetProperty("first").GetProperty("items").EnumerateArray());
        var target = annotation.GetProperty("target")[0];
        Assert.Equal("https://desk.example/verdicts/x/v/3/text.txt", target.GetProperty("source").GetString());
        var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
        Assert.Equal(words, quote.GetProperty("exact").GetString());
        Assert.Contains(quote.GetProperty("prefix").GetString() + words + quote.GetProperty("suffix").GetString(), text, StringComparison.Ordinal);
        var points = text.EnumerateRunes().ToList();
        Assert.Equal(words, string.Concat(points[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void No_JSON_can_close_the_element_it_stands_in()
    {
        var article = Sample.Article("</script>", "<!-- </SCRIPT>", Sample.Claim(1, "</SCRIPT>", Sample.Accurate, "<!--<script>&'\""));
        Assert.DoesNotContain('<', VerdictPageJson.Of(Desk, Sample.Publish(article, "x"), Sample.Day, article, Site));
    }
}
