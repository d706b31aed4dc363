using System.Net;
using System.Text.Json;
using FactCheck.Documents.Formats;
using FactCheck.Live;
using FactCheck.Published;
using FactCheck.Storage.Identity;
using FactCheck.Tests.Published;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>What readers can do besides reading: tell about an error, search, show a verdict on their own site.</summary>
public sealed class ReadersTests
{
    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task A_reader_tells_about_an_error_without_account_or_cookie_and_the_desk_has_it()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var slug = (await newsroom.PublishAsync(claim.ArticleId)).Slug;
        var reader = host.Visit();
        var page = await reader.PageAsync($"/verdicts/{slug}/1");
        var form = page.QuerySelector("a[href*='/tell-us/']")!.GetAttribute("href")!;

        var wrong = await reader.SendAsync(form, ("words", "no"), ("contact", "me@example.org"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var again = await Visitor.ReadAsync(wrong);
        Assert.Contains("Say a little more", again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("no", "me@example.org"), (again.QuerySelector("textarea")!.TextContent, again.QuerySelector("[name=contact]")!.GetAttribute("value")));

        var sent = await reader.SendAsync(form, ("words", "The mine closed in 2011, not 2012: see the gazette."), ("contact", "me@example.org"));
        Assert.Equal((HttpStatusCode.SeeOther, "/corrections/thanks"), (sent.StatusCode, sent.Headers.Location?.ToString()));
        Assert.False(sent.Headers.Contains("Set-Cookie") || wrong.Headers.Contains("Set-Cookie"));

        var notice = Assert.Single(await newsroom.Use<ReadReaderNotices>().RunAsync(newsroom.Checker, Stop).DoneAsync()).Notice;
        Assert.Equal((1, "me@example.org", ReaderNoticeState.New), (notice.Claim, notice.Contact, notice.State));
        var told = (await newsroom.ChangesAsync()).Single(change => change.Kind == ChangeKind.ErrorTold);
        Assert.Null(told.PersonId);
        Assert.DoesNotContain("gazette", JsonSerializer.Serialize(told.Details), StringComparison.Ordinal);
        foreach (var path in new[] { "/", $"/verdicts/{slug}", $"/verdicts/{slug}/1", "/corrections", form })
        {
            Assert.DoesNotContain("gazette", await (await reader.GetAsync(path)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Too_many_notices_from_one_place_wait_and_lose_nothing()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var slug = (await newsroom.PublishAsync((await PublishArticleTests.ReadyAsync(newsroom)).ArticleId)).Slug;
        var reader = host.Visit();
        var form = PublicPaths.TellUs(slug, null);
        for (var sent = 0; sent < 5; sent++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await reader.SendAsync(form, ("words", "Something is wrong here."))).StatusCode);
        }

        var held = await reader.SendAsync(form, ("words", "Something else is wrong."));
        Assert.Equal(HttpStatusCode.TooManyRequests, held.StatusCode);
        Assert.Equal("Something else is wrong.", (await Visitor.ReadAsync(held)).QuerySelector("textarea")!.TextContent);
        Assert.Equal(5, (await newsroom.Use<ReadReaderNotices>().RunAsync(newsroom.Editor, Stop).DoneAsync()).Count);
    }

    [Fact]
    public async Task What_a_program_fills_in_is_thanked_and_not_heard_and_nothing_is_told_on_what_is_not_public()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var slug = (await newsroom.PublishAsync((await PublishArticleTests.ReadyAsync(newsroom)).ArticleId)).Slug;
        var reader = host.Visit();
        await reader.SendAsync(PublicPaths.TellUs(slug, null), ("words", "Buy watches now, cheap."), ("website", "https://spam.example"));
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("words", "Something is wrong here.")]);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Client.PostAsync(PublicPaths.TellUs(slug, 99), content, Stop)).StatusCode);
        Assert.Empty(await newsroom.Use<ReadReaderNotices>().RunAsync(newsroom.Editor, Stop).DoneAsync());
    }

    [Fact]
    public async Task The_desk_takes_a_notice_up_or_sets_it_aside_with_a_reason_and_nobody_twice()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var slug = (await newsroom.PublishAsync((await PublishArticleTests.ReadyAsync(newsroom)).ArticleId)).Slug;
        var id = await newsroom.Use<TellError>().RunAsync(slug, 1, "Something is wrong here.", null, Stop).DoneAsync();
        var settle = newsroom.Use<SettleNotice>();
        foreach (var actor in new[] { newsroom.Author, newsroom.Reader, newsroom.Administrator })
        {
            await settle.RunAsync(actor, id, 1, ReaderNoticeState.TakenUp, null, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
            await newsroom.Use<ReadReaderNotices>().RunAsync(actor, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        }

        await settle.RunAsync(newsroom.Checker, id, 1, ReaderNoticeState.SetAside, " ", Stop).InvalidAsync("note");
        var settled = await settle.RunAsync(newsroom.Checker, id, 1, ReaderNoticeState.TakenUp, null, Stop).DoneAsync();
        Assert.Equal((ReaderNoticeState.TakenUp, newsroom.Checker.Id), (settled.State, settled.SettledBy));
        Assert.Equal(settled, (await settle.RunAsync(newsroom.Editor, id, 1, ReaderNoticeState.SetAside, "No.", Stop)).Stale());
    }

    [Fact]
    public async Task An_administrator_writes_the_pages_about_the_newsroom_and_readers_see_them_cleaned_and_at_once()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var reader = host.Visit();
        Assert.Contains("not yet written who pays", (await reader.PageAsync("/about/funding")).Body!.TextContent, StringComparison.Ordinal);
        var edit = newsroom.Use<EditAboutPage>();
        await edit.RunAsync(newsroom.Editor, "funding", 0, "x", Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        (await edit.RunAsync(newsroom.Administrator, "secrets", 0, "x", Stop)).Missing();

        var saved = await edit.RunAsync(
            newsroom.Administrator, "funding", 0, "## Readers\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\nWe are paid by [readers](https://example.org) and [not](javascript:alert(1)).", Stop).DoneAsync();
        var page = await reader.PageAsync("/about/funding");
        Assert.Equal("Readers", page.QuerySelector(".written h2")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, img, [onerror]"));
        Assert.Equal(["https://example.org"], page.QuerySelectorAll(".written a[href]").Select(way => way.GetAttribute("href")));

        (await edit.RunAsync(newsroom.Administrator, "funding", 0, "y", Stop)).Stale();
        await edit.RunAsync(newsroom.Administrator, "funding", saved.Version, " ", Stop).DoneAsync();
        Assert.Contains("not yet written who pays", (await reader.PageAsync("/about/funding")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<iframe src=https://a.example></iframe>")]
    [InlineData("<a href=\"data:text/html,x\">x</a>")]
    [InlineData("<p style=\"position:fixed\" onclick=\"x()\" id=main class=banner>x</p>")]
    [InlineData("<form action=https://a.example><input name=q></form>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("![x](https://a.example/x.png)")]
    [InlineData("<h1>x</h1>")]
    public void No_Markdown_brings_anything_that_runs_loads_sends_or_looks_like_the_page(string markdown)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(new MarkdownPages().ToHtml(markdown));
        Assert.Empty(page.Body!.QuerySelectorAll("iframe, form, input, svg, script, img, style, h1, [style], [onclick], [id], [class], [href]"));
    }

    [Theory]
    [InlineData("?q=cafe", "café")]
    [InlineData("?rating=inaccurate", "the bridge")]
    [InlineData("?claimant=The%20mayor", "the bridge")]
    [InlineData("?topic=Food&from=2013-01-01&to=2013-12-31", "café")]
    [InlineData("?q=bridge%20fell", "the bridge")]
    public async Task Claims_are_found_by_words_verdict_claimant_topic_and_day(string query, string found)
    {
        await using var host = await SearchedAsync();
        var page = await PublicHost.PageOfAsync(await host.Client.GetAsync("/search" + query));
        Assert.Contains(found, Assert.Single(page.QuerySelectorAll(".log h2")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=withdrawn")]
    [InlineData("?q=superseded")]
    [InlineData("?from=2020-01-01")]
    [InlineData("?q=%3Cscript%3E")]
    [InlineData("?page=99")]
    public async Task What_is_withdrawn_replaced_or_not_there_is_not_found(string query)
    {
        await using var host = await SearchedAsync();
        var page = await PublicHost.PageOfAsync(await host.Client.GetAsync("/search" + query));
        Assert.Empty(page.QuerySelectorAll(".log li"));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData("", "", "", 1)]
    [InlineData("BRID", "", "", 1)]
    [InlineData("brid", "", "", 2)]
    [InlineData("ridge 1", "inaccurate", "", 1)]
    [InlineData("tun", "accurate", "the mayor", 1)]
    [InlineData("bridge tunnel", "", "", 1)]
    [InlineData("", "accurate", "Nobody", 1)]
    public async Task Among_many_claims_exactly_those_are_found_that_have_every_part_of_a_word_and_every_choice(string words, string rating, string claimant, int shown)
    {
        var shelf = new PublicShelf();
        var all = Enumerable.Range(1, 80).Select(number => (
            Slug: $"n{number}", Says: $"{(number % 3 == 0 ? "The tunnel" : "The bridge")} no. {number} fell", Rated: number % 4 == 0 ? Sample.Inaccurate : Sample.Accurate,
            By: number % 2 == 0 ? "The mayor" : "A driver")).ToList();
        shelf.Add([.. all.Select(each => Sample.Publish(
            Sample.Article("Roads", $"{each.Says}.", Sample.Claim(1, each.Says, each.Rated, "So it is.") with { Claimant = each.By }), each.Slug))]);
        await using var host = await PublicHost.StartAsync(shelf);
        var fitting = all.Where(each => (rating.Length == 0 || each.Rated.Key == rating) && (claimant.Length == 0 || each.By.Equals(claimant, StringComparison.OrdinalIgnoreCase))
            && words.Split(' ').All(word => each.Says.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        var page = await host.PageAsync($"/search?q={Uri.EscapeDataString(words)}&rating={rating}&claimant={Uri.EscapeDataString(claimant)}&page={shown}");
        Assert.StartsWith($"{fitting.Count} claim", page.QuerySelector(".found")!.TextContent, StringComparison.Ordinal);
        var listed = page.QuerySelectorAll(".log h2 a").Select(link => link.GetAttribute("href")!.Split('/')[2]).ToList();
        Assert.Equal(Math.Clamp(fitting.Count - ((shown - 1) * 25), 0, 25), listed.Count);
        Assert.Subset(fitting.Select(each => each.Slug).ToHashSet(StringComparer.Ordinal), listed.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("?from=2026-13-45", "“2026-13-45” is no day: write year, month and day, as in 2026-01-31.")]
    [InlineData("?q=bridge&to=%3Cb%3Esoon", "“<b>soon” is no day: write year, month and day, as in 2026-01-31.")]
    [InlineData("?from=2026-02-01&to=2026-01-31", "The first day comes after the last: no claim was published between them.")]
    public async Task A_search_that_cannot_be_made_says_why_and_keeps_what_was_typed(string query, string problem)
    {
        await using var host = await SearchedAsync();
        var page = await host.PageAsync("/search" + query);
        Assert.Equal(problem, page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Null(page.QuerySelector(".found"));
        Assert.Empty(page.QuerySelectorAll(".log li"));
        foreach (var (name, value) in Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query))
        {
            Assert.Equal(value.ToString(), page.QuerySelector($".find [name={name}]")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task A_verdict_that_no_claim_has_is_shown_as_what_was_looked_for()
    {
        await using var host = await SearchedAsync();
        var page = await host.PageAsync("/search?rating=nonsense");
        Assert.Empty(page.QuerySelectorAll(".log li"));
        Assert.Equal("nonsense", Assert.Single(page.QuerySelectorAll("[name=rating] option[selected]")).TextContent);
    }

    [Fact]
    public async Task A_search_is_as_fresh_as_the_last_publication()
    {
        await using var host = await SearchedAsync();
        Assert.Empty((await host.PageAsync("/search?q=newest")).QuerySelectorAll(".log li"));
        host.Shelf.Add(Sample.Publish(Sample.Article("New", "It is the newest.", Sample.Claim(1, "It is the newest", Sample.Accurate, "Yes.")), "new"));
        host.Get<FactCheck.Public.Caching.PublicCache>().Renew("new");
        Assert.Single((await host.PageAsync("/search?q=newest")).QuerySelectorAll(".log li"));
    }

    [Fact]
    public async Task A_verdict_can_be_framed_by_other_sites_and_reaches_nobody_from_there()
    {
        await using var host = await SearchedAsync();
        var response = await host.Client.GetAsync("/verdicts/bridge/1/embed");
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'none'", policy, StringComparison.Ordinal);
        var page = await PublicHost.PageOfAsync(response);
        Assert.Empty(page.QuerySelectorAll("script, form, header, nav"));
        Assert.Contains("the bridge fell", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var code = (await host.PageAsync("/verdicts/bridge/1")).QuerySelectorAll("pre code").Select(element => element.TextContent).ToList();
        Assert.Contains("/verdicts/bridge/1/embed\"", code[0], StringComparison.Ordinal);
        Assert.StartsWith("<blockquote cite=", code[1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/verdicts/bridge/9/embed")).StatusCode);
    }

    private static async Task<PublicHost> SearchedAsync()
    {
        var shelf = new PublicShelf();
        shelf.Add(
            Sample.Publish(Sample.Article("Bridge", "They say the bridge fell.", Sample.Claim(1, "the bridge fell", Sample.Inaccurate, "It stands.") with { Claimant = "The mayor" }) with { Topics = ["Roads"] }, "bridge"),
            Sample.Publish(Sample.Article("Café", "The café closed.", Sample.Claim(1, "The café closed", Sample.Accurate, "It did.")) with { Topics = ["Food"] }, "cafe"),
            Sample.Publish(Sample.Article("Gone", "It was withdrawn.", Sample.Claim(1, "It was withdrawn", Sample.Accurate, "It was.")), "gone", 1, PublicationState.Retracted),
            Sample.Publish(Sample.Article("Old", "It was superseded.", Sample.Claim(1, "It was superseded", Sample.Accurate, "It was.")), "old", 1, PublicationState.Superseded));
        return await PublicHost.StartAsync(shelf);
    }

    private static async Task<TestNewsroom> NewsroomAsync(NewsroomHost host)
    {
        using var scope = host.Services.CreateScope();
        return await TestNewsroom.InAsync(host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
    }
}
