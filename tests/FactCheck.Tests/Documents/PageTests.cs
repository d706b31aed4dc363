using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class PageTests
{
    private static readonly string Body = string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>Members voted by five to four, and the mayor said in part {i} of her long speech that nothing would be built there before the year 2030, whatever the owners of the quay may have been told.</p>"));

    /// <summary>What stands in a page's head and before its text, and what is proposed of it.</summary>
    public static readonly TheoryData<string, string, string?, string?, string?> Heads = new()
    {
        { "<title>T</title><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Harbour to close\",\"datePublished\":\"2026-03-12T23:00:00+02:00\",\"author\":[{\"name\":\"Jane Doe\"},{\"name\":\"Bo Li\"}]}]}</script>", "", "Harbour to close", "Jane Doe, Bo Li", "2026-03-12" },
        { "<meta property='og:title' content='Harbour to close – The Courier'><meta property='og:site_name' content='The Courier'><meta name='author' content='By Jane Doe'><meta property='article:published_time' content='2026-03-12'>", "", "Harbour to close", "Jane Doe", "2026-03-12" },
        { "<title>Harbour to close | The Courier</title>", "<h1>Harbour to close</h1><p class='byline'>By Jane Doe</p><time datetime='2026-03-12'>12 March 2026</time>", "Harbour to close", "Jane Doe", "2026-03-12" },
        { "<script type='application/ld+json'>{ broken</script><meta name='author' content='https://example.org/jane'><meta name='date' content='soon'>", "<h1>Harbour to close</h1>", "Harbour to close", null, null },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task Headline_byline_and_day_are_proposed_from_what_the_page_says(string head, string before, string? headline, string? author, string? day)
    {
        var read = await Reading.FileAsync($"<!doctype html><html><head>{head}</head><body><nav><a href='/'>Home</a></nav><article>{before}{Body}</article><footer>About</footer></body></html>", "page.html");

        Assert.Equal((headline, author, day), (read.Headline, read.AuthorName, read.DatedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.StartsWith("Members voted", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("About", read.Text, StringComparison.Ordinal);
        Assert.Contains("only the article itself was taken; the page’s navigation and the like were left out", Reading.Missed(read));
    }

    [Theory]
    [InlineData("<main><article>{0}<aside>Read also</aside><form>Sign up</form></article><section>Comments</section></main>")]
    [InlineData("<main>{0}<nav>Next</nav></main>")]
    [InlineData("<div role='main'>{0}<div role='dialog'>We use cookies</div></div>")]
    public async Task An_article_of_few_words_is_taken_without_what_stands_around_it(string marked)
    {
        var read = await Reading.FileAsync(
            $"<html><body><div role='dialog'><p>We use cookies.</p></div><nav><a href='/'>Home</a></nav>{marked.Replace("{0}", "<h1>Harbour to close</h1><p>The harbour closes in May.</p>", StringComparison.Ordinal)}<footer>About</footer></body></html>", "page.html");

        Assert.Equal(("Harbour to close", "The harbour closes in May."), (read.Headline, read.Text));
        Assert.Contains("only the article itself was taken; the page’s navigation and the like were left out", Reading.Missed(read));
    }

    [Fact]
    public async Task A_short_page_that_marks_no_article_loses_no_word() =>
        Assert.Equal("Home\nThe harbour closes in May.", (await Reading.FileAsync("<html><body><nav>Home</nav><p>The harbour closes in May.</p></body></html>", "page.html")).Text);

    [Fact]
    public async Task A_file_without_navigation_is_taken_whole()
    {
        var read = await Reading.FileAsync($"<html><body><p>First.</p>{Body}<p>Last.</p></body></html>", "page.html");

        Assert.StartsWith("First.", read.Text, StringComparison.Ordinal);
        Assert.EndsWith("Last.", read.Text, StringComparison.Ordinal);
        Assert.Empty(read.Unread);
    }

    [Fact]
    public async Task A_page_names_its_own_encoding() =>
        Assert.Equal("Café Иван", (await Reading.FileAsync([.. "<html><head><meta charset=windows-1251></head><p>"u8, 0x43, 0x61, 0x66, .. "&eacute; "u8, 0xC8, 0xE2, 0xE0, 0xED], "page.html")).Text);
}
