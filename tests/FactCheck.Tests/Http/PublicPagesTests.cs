using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using FactCheck.Articles;
using FactCheck.Published;
using FactCheck.Tests.Published;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class PublicPagesTests : IAsyncLifetime
{
    private PublicHost _host = null!;

    public static TheoryData<string> EveryPage =>
        ["/", "/verdicts", "/verdicts/mali", "/verdicts/mali/3", "/verdicts/corrected", "/verdicts/corrected/v/1", "/verdicts/corrected/v/1/1", "/verdicts/withdrawn", "/verdicts/withdrawn/1", "/corrections", "/about/method", "/about/funding", "/corrections/thanks", "/verdicts/nowhere"];

    public async ValueTask InitializeAsync()
    {
        var shelf = new PublicShelf();
        var mali = Sample.Publish(Sample.Mali, "mali");
        var wrong = Sample.Publish(Sample.Article("Four hundred", "There were 400.", Sample.Claim(1, "There were 400", Sample.Accurate, "The list says so.")), "corrected", 1, PublicationState.Superseded);
        var right = Sample.Publish(Sample.Article("Four hundred", "There were 300.", Sample.Claim(1, "There were 300", Sample.Accurate, "The list says so.")), "corrected", 2)
            with { NoteKind = NoteKind.Correction, Note = "We counted one list twice." };
        var withdrawn = Sample.Publish(Sample.Article("Gone", "It rained.", Sample.Claim(1, "It rained", Sample.Accurate, "It did.")), "withdrawn", 1, PublicationState.Retracted)
            with { NoteKind = NoteKind.Retraction, Note = "The source was not what it said it was." };
        shelf.Add(mali, wrong, right, withdrawn);
        _host = await PublicHost.StartAsync(shelf);
    }

    private const string JobsText = "Jobs in Leeds\nThe bank lost 4,000 jobs in Leeds.\n“Rain fell.”";

    private static PublishedArticle Formatted => Sample.Article("Jobs", JobsText, Sample.Claim(1, "4,000 jobs", Sample.Accurate, "The list says so.")) with
    {
        DatedOn = new DateOnly(2013, 1, 10),
        Formatting =
        [
            new(0, 13, FormattingKind.Heading),
            new(JobsText.IndexOf("jobs", StringComparison.Ordinal), JobsText.IndexOf(".\n", StringComparison.Ordinal), FormattingKind.Address, "https://example.org/?a=1&b=2"),
            new(JobsText.IndexOf('“', StringComparison.Ordinal), JobsText.Length, FormattingKind.Quote),
            new(JobsText.IndexOf("Rain", StringComparison.Ordinal), JobsText.IndexOf(" fell", StringComparison.Ordinal), FormattingKind.Address, "javascript:alert(1)"),
        ],
    };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory, MemberData(nameof(EveryPage))]
    public async Task Every_page_is_closed_to_scripts_and_sets_no_cookie(string path)
    {
        var response = await _host.Client.GetAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", policy);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));

        var page = await PublicHost.PageOfAsync(response);
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal("application/ld+json", script.GetAttribute("type")));
        Assert.Empty(page.QuerySelectorAll("[style], style, form, iframe"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotEmpty(page.Title!);
    }

    [Theory, MemberData(nameof(EveryPage))]
    public async Task Every_page_fits_in_60_kilobytes_with_its_style(string path)
    {
        var response = await _host.Client.GetAsync(path);
        var page = await PublicHost.PageOfAsync(response);
        var size = (await response.Content.ReadAsByteArrayAsync()).Length;
        foreach (var link in page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]"))
        {
            var address = new Uri(response.RequestMessage!.RequestUri!, link.GetAttribute("href"));
            var part = await _host.Client.GetAsync(address);
            Assert.Equal(link.GetAttribute("rel") == "icon" ? "image/svg+xml" : "text/css", part.Content.Headers.ContentType!.MediaType);
            Assert.Matches(@"/(public|mark)\.[a-z0-9]{10}\.(css|svg)$", address.AbsolutePath);
            size += (await part.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(size, 10_000, 60_000);
    }

    [Theory]
    [InlineData("/verdicts/nowhere")]
    [InlineData("/verdicts/nowhere/1")]
    [InlineData("/verdicts/mali/99")]
    [InlineData("/verdicts/mali/0")]
    [InlineData("/verdicts/mali/99999999999999")]
    [InlineData("/verdicts/mali/one")]
    [InlineData("/verdicts/mali/v/2")]
    [InlineData("/verdicts/mali/v/1/99")]
    [InlineData("/verdicts/mali/v/2/1")]
    [InlineData("/verdicts/Mali")]
    [InlineData("/about/us")]
    public async Task What_is_not_public_is_not_there(string path)
    {
        var response = await _host.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Null(response.Headers.ETag);
        Assert.Equal("There is no such page", (await PublicHost.PageOfAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/verdicts/mali/v/2/archive.zip")]
    [InlineData("/verdicts/mali/v/2/content.json")]
    [InlineData("/verdicts/mali/v/2/text.txt")]
    [InlineData("/verdicts/nowhere/feed.atom")]
    [InlineData("/verdicts/nowhere/feed.json")]
    [InlineData("/verdicts/nowhere/annotations.jsonld")]
    [InlineData("/verdicts/withdrawn/annotations.jsonld")]
    [InlineData("/verdicts/mali/captures/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_programs_ask_for_and_is_not_public_is_not_there(string path)
    {
        var response = await _host.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_public_page_takes_no_form()
    {
        var response = await _host.Client.PostAsync("/verdicts/mali", new FormUrlEncodedContent([]));
        Assert.False(response.IsSuccessStatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Headings_quotes_addresses_and_the_date_are_shown_and_lead_only_to_the_web()
    {
        var shelf = new PublicShelf();
        shelf.Add(Sample.Publish(Formatted, "formatted"));
        await using var host = await PublicHost.StartAsync(shelf);
        var page = await host.PageAsync("/verdicts/formatted");

        Assert.Equal("Jobs in Leeds", page.QuerySelector(".cols h2")!.TextContent);
        Assert.Equal("“Rain fell.”", page.QuerySelector(".cols blockquote p")!.TextContent);
        Assert.Equal("10 January 2013", page.QuerySelector(".byline time[datetime='2013-01-10']")!.TextContent);
        Assert.Equal([("jobs", "https://example.org/?a=1&b=2"), (" in Leeds", "https://example.org/?a=1&b=2")], page.QuerySelectorAll("a.to").Select(way => (way.TextContent, way.GetAttribute("href"))));
        Assert.All(page.QuerySelectorAll("a.to"), way => Assert.Equal("nofollow noopener", way.GetAttribute("rel")));
        Assert.Equal("4,000 jobs1", page.QuerySelector(".cols mark")!.ParentElement!.QuerySelectorAll("mark").Select(mark => mark.TextContent).Aggregate(string.Concat));
        Assert.DoesNotContain("javascript:", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verdict_page_shows_the_exact_text_with_every_claim_in_its_place()
    {
        var page = await _host.PageAsync("/verdicts/mali");
        Assert.Equal("Mali turns to France as fighters take Konna: what holds in the first reports", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Five claims, checked before publication. Three hold, one needs context and one remains unproven.", page.QuerySelector(".stand")!.TextContent);
        Assert.Equal(["3Accurate", "1Needs context", "1Unproven"], page.QuerySelectorAll(".tally a").Select(tally => tally.TextContent));

        foreach (var number in page.QuerySelectorAll(".cols sup").ToList())
        {
            number.Remove();
        }

        Assert.Equal(Sample.Mali.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), page.QuerySelectorAll(".cols p").Select(paragraph => paragraph.TextContent));
    }

    [Fact]
    public async Task What_the_newsroom_put_in_its_own_words_stands_in_no_quotation_marks()
    {
        var claim = Sample.Claim(1, "the bridge fell", Sample.Inaccurate, "It stands.") with
        {
            Evidence =
            [
                new PublishedEvidence { Stance = "Contradicts", Excerpt = "[in our words] The bridge stood.", Title = "A report" },
                new PublishedEvidence { Stance = "Contradicts", Excerpt = "[The] bridge stands", Title = "Another" },
            ],
        };
        _host.Shelf.Add(Sample.Publish(Sample.Article("Bridge", "They say the bridge fell.", claim), "bridge"));
        foreach (var path in (string[])["/verdicts/bridge", "/verdicts/bridge/1"])
        {
            var page = await _host.PageAsync(path);
            Assert.Equal("In our words: The bridge stood.", page.QuerySelector(".ev .own")!.TextContent);
            Assert.Equal("[The] bridge stands", Assert.Single(page.QuerySelectorAll(".ev q")).TextContent);
        }
    }

    [Fact]
    public async Task Overlapping_claims_each_keep_their_number_and_their_way_there_and_back()
    {
        var page = await _host.PageAsync("/verdicts/mali");
        Assert.Equal(["1", "2", "3", "4", "5"], page.QuerySelectorAll(".cols sup").Select(number => number.TextContent));
        Assert.Equal(["the capture of Konna2", " by Ansar Dine3"], page.QuerySelectorAll(".cols .beside:nth-of-type(2) p mark").Select(mark => mark.TextContent));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
        Assert.Equal(["v-accurate over", "v-unproven"], page.QuerySelectorAll(".cols .beside:nth-of-type(2) p mark").Select(mark => mark.ClassName));
    }

    [Fact]
    public async Task Evidence_stands_by_stance_with_who_checked()
    {
        var claim = (await _host.PageAsync("/verdicts/mali")).QuerySelector("#claim-3")!;
        Assert.Equal(["Supports", "Contradicts", "Context"], claim.QuerySelectorAll("[role=heading]").Select(stance => stance.TextContent));
        Assert.Contains("Mali denies loss of Konna · Voice of America · 10 January 2013 · second paragraph · secondary", Words(claim), StringComparison.Ordinal);
        Assert.Contains("Proposed by Awa Sidibé", Words(claim), StringComparison.Ordinal);
        Assert.Contains("Signed off by Tomas Lind and Mireille Roche", Words(claim), StringComparison.Ordinal);
        Assert.Contains("decided by Tomas Lind", Words(claim), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confidential_source_is_only_its_reason_even_where_the_record_holds_more()
    {
        var careless = Sample.Claim(1, "It rained", Sample.Accurate, "It did.") with
        {
            Evidence = [new PublishedEvidence { Stance = "Supports", Title = "Secret name", Publisher = "Secret house", Address = "https://secret.example/", Excerpt = "secret words", Locator = "secret page", WithheldBecause = "They would lose their post." }],
        };
        _host.Shelf.Add(Sample.Publish(Sample.Article("Rain", "It rained.", careless), "rain"));
        foreach (var path in new[] { "/verdicts/rain", "/verdicts/rain/1", "/verdicts/feed.atom" })
        {
            var body = await _host.Client.GetStringAsync(path);
            Assert.DoesNotContain("secret", body, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("A confidential source Withheld: They would lose their post.", Words((await _host.PageAsync("/verdicts/rain")).QuerySelector(".ev li")!));
    }

    [Fact]
    public async Task A_source_without_a_title_is_withheld_even_where_no_reason_was_written()
    {
        var claim = Sample.Claim(1, "It rained", Sample.Accurate, "It did.") with { Evidence = [new PublishedEvidence { Stance = "Supports" }] };
        _host.Shelf.Add(Sample.Publish(Sample.Article("Rain", "It rained.", claim), "silent"));
        Assert.Equal("A confidential source Withheld.", Words((await _host.PageAsync("/verdicts/silent")).QuerySelector(".ev li")!));
    }

    [Fact]
    public async Task Only_a_web_address_becomes_a_link()
    {
        var claim = Sample.Claim(1, "It rained", Sample.Accurate, "It did.") with
        {
            Evidence = [.. new[] { "javascript:alert(1)", "https://a.example/?q=\"><script>x</script>", "data:text/html,x", "ark:/12148/btv1b8449691v" }
                .Select(address => new PublishedEvidence { Stance = "Supports", Title = "Somewhere", Address = address })],
        };
        _host.Shelf.Add(Sample.Publish(Sample.Article("Rain", "It rained.", claim), "links"));
        var page = await _host.PageAsync("/verdicts/links");
        var link = Assert.Single(page.QuerySelectorAll(".ev a"));
        Assert.StartsWith("https://a.example/?q=", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal("application/ld+json", script.GetAttribute("type")));
        Assert.Contains("ark:/12148/btv1b8449691v", page.QuerySelector(".ev")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_page_says_so_and_keeps_what_it_said_before()
    {
        var page = await _host.PageAsync("/verdicts/corrected");
        Assert.Contains("We counted one list twice.", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("There were 300.", Words(page.QuerySelector(".cols p")!).Replace("1", "", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("#corrections a[href='/verdicts/corrected/v/1']"));

        var earlier = await _host.PageAsync("/verdicts/corrected/v/1");
        Assert.Contains("An earlier publication", earlier.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("There were 400", earlier.QuerySelector(".cols p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", earlier.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.EndsWith("/verdicts/corrected", earlier.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(earlier.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task A_retracted_page_stays_and_says_so_and_feeds_no_aggregator()
    {
        var page = await _host.PageAsync("/verdicts/withdrawn");
        Assert.Contains("The source was not what it said it was.", page.QuerySelector(".banner.retracted")!.TextContent, StringComparison.Ordinal);
        var claim = await _host.PageAsync("/verdicts/withdrawn/1");
        Assert.NotNull(claim.QuerySelector(".banner.retracted"));
        Assert.StartsWith("Retracted: ", page.Title, StringComparison.Ordinal);
        Assert.StartsWith("Retracted: ", claim.QuerySelector("meta[property='og:title']")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Empty(claim.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task The_log_lists_every_correction_and_retraction_newest_first()
    {
        var page = await _host.PageAsync("/corrections");
        Assert.Equal(["We counted one list twice.", "The source was not what it said it was."], page.QuerySelectorAll(".log p:not(.small)").Select(note => note.TextContent));
    }

    [Fact]
    public async Task The_lists_show_what_readers_are_shown_and_no_superseded_page()
    {
        foreach (var path in new[] { "/", "/verdicts" })
        {
            var page = await _host.PageAsync(path);
            Assert.Equal(["/verdicts/corrected", "/verdicts/mali", "/verdicts/withdrawn"], page.QuerySelectorAll(".teaser h2 a").Select(link => link.GetAttribute("href")!).Order());
        }
    }

    [Fact]
    public async Task The_method_page_explains_every_rating_of_the_scale() =>
        Assert.Equal(["Accurate", "Needs context", "Inaccurate", "Unproven", "Outdated"], (await _host.PageAsync("/about/method")).QuerySelectorAll("dt").Select(rating => rating.TextContent));

    [Fact]
    public async Task A_claim_has_an_address_of_its_own_with_exactly_one_review()
    {
        var page = await _host.PageAsync("/verdicts/mali/5");
        var review = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent).RootElement;
        Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), review.GetProperty("url").GetString());
        Assert.Equal($"{_host.Client.BaseAddress}verdicts/mali/5", review.GetProperty("url").GetString());
        Assert.Equal("a 3,300-strong force", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("In December the Security Council unanimously approved an African-led mission, sending a 3,300-strong force5 that was not expected to deploy before the autumn.", page.QuerySelector(".around p")!.TextContent);
        Assert.DoesNotContain("ClaimReview", Assert.Single((await _host.PageAsync("/verdicts/mali")).QuerySelectorAll("script")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\"quoted\" & 'single' <b> \\ back")]
    [InlineData("👩‍🚀 é́ ﷽ line")]
    [InlineData("قال الوزير إن «التضخم» بلغ 3.5%")]
    [InlineData("<!--<script>")]
    public async Task Hostile_words_stay_words(string words)
    {
        var article = Sample.Article($"{words} headline", $"Before {words} after.", Sample.Claim(1, words, Sample.Accurate, $"Because {words}") with { Claimant = words });
        _host.Shelf.Add(Sample.Publish(article, "hostile"));

        var verdict = await _host.PageAsync("/verdicts/hostile");
        Assert.Equal($"{words} headline", verdict.QuerySelector("h1")!.TextContent);
        Assert.Equal($"Before {words}1 after.", verdict.QuerySelector(".cols p")!.TextContent);
        Assert.Equal("application/ld+json", Assert.Single(verdict.QuerySelectorAll("script")).GetAttribute("type"));
        Assert.Equal($"{words} headline", JsonDocument.Parse(verdict.QuerySelector("script")!.TextContent).RootElement.GetProperty("@graph")[0].GetProperty("headline").GetString());

        var claim = await _host.PageAsync("/verdicts/hostile/1");
        var review = JsonDocument.Parse(Assert.Single(claim.QuerySelectorAll("script")).TextContent).RootElement;
        Assert.Equal(words, review.GetProperty("claimReviewed").GetString());
        Assert.Equal(words, review.GetProperty("itemReviewed").GetProperty("author").GetProperty("name").GetString());
        Assert.Equal($"Because {words}", review.GetProperty("reviewRating").GetProperty("ratingExplanation").GetString());
    }

    [Theory]
    [InlineData("ar", "ar", "rtl", "ar")]
    [InlineData("fa-IR", "fa-IR", "rtl", "fa-IR")]
    [InlineData("fr", "fr", "ltr", "fr")]
    [InlineData("und", "en", "rtl", "")]
    [InlineData("no such tag!", "en", "rtl", "")]
    public async Task A_page_takes_language_and_direction_from_its_article(string language, string tag, string direction, string words)
    {
        var article = Sample.Article("ارتفاع الأسعار", "بلغ التضخم 3.5%.", Sample.Claim(1, "التضخم", Sample.Accurate, "نعم")) with { Language = language };
        _host.Shelf.Add(Sample.Publish(article, "tongue"));
        var page = await _host.PageAsync("/verdicts/tongue");
        Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(words, page.QuerySelector(".cols p")!.GetAttribute("lang"));
        Assert.Equal("auto", page.QuerySelector(".cols p")!.GetAttribute("dir"));
    }

    [Fact]
    public async Task What_a_claim_was_checked_as_takes_its_direction_from_its_own_words()
    {
        var claim = Sample.Claim(1, "التضخم", Sample.Accurate, "نعم") with { Wording = "بلغ التضخم 3.5%" };
        _host.Shelf.Add(Sample.Publish(Sample.Article("ارتفاع الأسعار", "بلغ التضخم 3.5%.", claim) with { Language = "ar" }, "tongue"));
        var line = (await _host.PageAsync("/verdicts/tongue/1")).QuerySelector(".as")!;
        Assert.Equal("auto", line.GetAttribute("dir"));

        // What has a direction of its own is passed over when the line's is looked for.
        Assert.Equal("ltr", line.QuerySelector("[lang=en]")!.GetAttribute("dir"));
        Assert.Equal("Checked as: بلغ التضخم 3.5%", line.TextContent);
    }

    [Fact]
    public async Task Each_note_among_a_page_s_corrections_stands_apart_from_what_it_did_to_the_ratings()
    {
        var first = Sample.Publish(Sample.Mali, "noted");
        _host.Shelf.Add(first with { State = PublicationState.Superseded });
        _host.Shelf.Add(Sample.Publish(Sample.Mali with { Headline = "Another headline" }, "noted", 2) with { NoteKind = NoteKind.Update, Note = "The record is online." });
        var box = (await _host.PageAsync("/verdicts/noted")).QuerySelector("#corrections li")!;
        Assert.EndsWith("The record is online. No rating changed. What changed", string.Join(' ', box.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_says_so_on_every_page_and_stays_out_of_search()
    {
        _host.Shelf.Publisher = new Publisher("The Desk", IsSample: true);
        foreach (var path in EveryPage)
        {
            var page = await PublicHost.PageOfAsync(await _host.Client.GetAsync(path.Data));
            Assert.Equal("Sample newsroom: a demonstration, not published journalism", page.QuerySelector(".sample")!.TextContent);
            Assert.NotEmpty(page.QuerySelectorAll("meta[name=robots][content=noindex]"));
        }

        Assert.Equal("User-agent: *\nDisallow: /\n", await _host.Client.GetStringAsync("/robots.txt"));
    }

    [Fact]
    public async Task A_newsroom_without_publications_says_so()
    {
        await using var empty = await PublicHost.StartAsync(new PublicShelf());
        foreach (var path in new[] { "/", "/verdicts" })
        {
            Assert.Contains("Nothing has been published yet.", (await empty.PageAsync(path)).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("No corrections so far.", (await empty.PageAsync("/corrections")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
