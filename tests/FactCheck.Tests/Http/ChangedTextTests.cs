using System.Text.Json;
using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Storage.Identity;
using FactCheck.Tests.Published;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>A published article whose text changes, as its readers see it over real HTTP.</summary>
public sealed class ChangedTextTests
{
    private const string Notice = "This check belongs to an earlier text";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task Readers_are_told_at_once_that_the_check_belongs_to_an_earlier_text_until_it_is_published_again()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var slug = (await newsroom.PublishAsync(claim.ArticleId)).Slug;
        string[] pages = [$"/verdicts/{slug}", $"/verdicts/{slug}/1", $"/verdicts/{slug}/v/1"];
        var stranger = host.Visit();
        // Everything is kept once, so that what is fresh below was made fresh.
        foreach (var page in (string[])[.. pages, "/", "/verdicts", "/verdicts/feed.atom", "/sitemap.xml"])
        {
            Assert.DoesNotContain("earlier text", await ReadAsync(stranger, page), StringComparison.Ordinal);
        }

        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.Text + " A penguin objected loudly.");

        foreach (var page in pages)
        {
            var html = await ReadAsync(stranger, page);
            Assert.Contains(Notice, html, StringComparison.Ordinal);
            Assert.Contains(DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), html, StringComparison.Ordinal);
            Assert.Contains(TestNewsroom.Sentence, html, StringComparison.Ordinal);
        }

        Assert.Contains("The article has changed since", await ReadAsync(stranger, "/verdicts"), StringComparison.Ordinal);
        Assert.Contains("This check belongs to an earlier text: the article has changed since.", await ReadAsync(stranger, "/verdicts/feed.atom"), StringComparison.Ordinal);
        foreach (var address in (string[])[.. pages, "/", "/verdicts", "/verdicts/feed.atom", "/sitemap.xml", "/corrections", "/about/method"])
        {
            Assert.DoesNotContain("penguin", await ReadAsync(stranger, address), StringComparison.OrdinalIgnoreCase);
        }

        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "A penguin objected loudly.");
        await newsroom.PublishAsync(claim.ArticleId, NoteKind.Update, "A sentence was added.");

        foreach (var page in pages)
        {
            Assert.DoesNotContain(Notice, await ReadAsync(stranger, page), StringComparison.Ordinal);
        }

        Assert.Contains("penguin", await ReadAsync(stranger, pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_machines_read_names_the_checked_text_and_the_day_that_the_article_changed()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var slug = (await newsroom.PublishAsync(claim.ArticleId)).Slug;
        var stranger = host.Visit();
        var before = await ClaimReviewAsync(stranger, slug);

        var revised = await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.Text.Replace("4,000", "9,000", StringComparison.Ordinal));

        var after = await ClaimReviewAsync(stranger, slug);
        var appearance = after.GetProperty("itemReviewed").GetProperty("appearance");
        Assert.Equal(DateTimeOffset.UtcNow.Date, appearance.GetProperty("dateModified").GetDateTimeOffset().Date);
        foreach (var same in (string[])["claimReviewed", "datePublished", "reviewRating", "url"])
        {
            Assert.Equal(before.GetProperty(same).ToString(), after.GetProperty(same).ToString());
        }

        Assert.Equal(
            before.GetProperty("itemReviewed").GetProperty("firstAppearance").ToString(), after.GetProperty("itemReviewed").GetProperty("firstAppearance").ToString());
        Assert.DoesNotContain("9,000", after.ToString(), StringComparison.Ordinal);
        Assert.Equal(ArticleStatus.Published, revised.Status);
    }

    [Fact]
    public async Task A_new_form_of_the_same_words_says_nothing_and_the_old_words_take_the_notice_back()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var slug = (await newsroom.PublishAsync(claim.ArticleId)).Slug;
        var stranger = host.Visit();

        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.Text.Replace(". ", ".\n", StringComparison.Ordinal));
        Assert.DoesNotContain(Notice, await ReadAsync(stranger, $"/verdicts/{slug}"), StringComparison.Ordinal);

        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.Text + " A penguin objected.");
        var first = await newsroom.Use<IPublishedVerdicts>().FindAsync(slug, Stop);
        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.Text + " Two penguins objected.");
        Assert.Equal(first!.TextChangedAt, (await newsroom.Use<IPublishedVerdicts>().FindAsync(slug, Stop))!.TextChangedAt);
        Assert.Contains(Notice, await ReadAsync(stranger, $"/verdicts/{slug}"), StringComparison.Ordinal);

        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.Text);
        Assert.DoesNotContain(Notice, await ReadAsync(stranger, $"/verdicts/{slug}"), StringComparison.Ordinal);
        Assert.Equal(
            [ChangeKind.PublicationLeftBehind, ChangeKind.PublicationCaughtUp],
            (await newsroom.ChangesAsync()).Select(change => change.Kind).Where(kind => kind is ChangeKind.PublicationLeftBehind or ChangeKind.PublicationCaughtUp));
    }

    [Fact]
    public async Task A_retracted_page_says_only_that_it_was_retracted()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var slug = (await newsroom.PublishAsync(claim.ArticleId)).Slug;
        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.Text + " A penguin objected.");
        await newsroom.Use<RetractArticle>().RunAsync(newsroom.Editor, claim.ArticleId, (await newsroom.ArticleAsync(claim.ArticleId)).Version, "We were wrong.", Stop).DoneAsync();
        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.Text + " Two penguins objected.");

        var page = await ReadAsync(host.Visit(), $"/verdicts/{slug}");

        Assert.DoesNotContain(Notice, page, StringComparison.Ordinal);
        Assert.Contains("We were wrong.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_of_the_newsroom_is_on_the_public_pages_at_once()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var stranger = host.Visit();
        Assert.Contains("The Test Post", await ReadAsync(stranger, "/verdicts"), StringComparison.Ordinal);
        Assert.Contains("The Test Post", await ReadAsync(stranger, "/account/sign-in"), StringComparison.Ordinal);

        await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 1, new SettingsFields { Name = "The Evening Post" }, Stop).DoneAsync();

        Assert.Contains("The Evening Post", await ReadAsync(stranger, "/verdicts"), StringComparison.Ordinal);
        Assert.Contains("The Evening Post", await ReadAsync(stranger, "/account/sign-in"), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ClaimReviewAsync(Visitor visitor, string slug) =>
        JsonDocument.Parse((await visitor.PageAsync($"/verdicts/{slug}/1")).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

    private static async Task<string> ReadAsync(Visitor visitor, string address)
    {
        var response = await visitor.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, address);
        return await response.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<TestNewsroom> NewsroomAsync(NewsroomHost host)
    {
        using var scope = host.Services.CreateScope();
        return await TestNewsroom.InAsync(host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
    }
}
