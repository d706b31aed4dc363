using System.Net;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Storage.Identity;
using FactCheck.Tests.Published;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>The preview and the embargo over real HTTP, as an editor and as a stranger see them.</summary>
public sealed class PublicationPreviewTests
{
    private const string Headline = "Zanzibar’s “quokka” count";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task The_preview_is_what_becomes_public_to_the_byte()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await PublishArticleTests.ReadyAsync(newsroom, Headline);
        var editor = await SignedInAsync(host, newsroom.Editor);
        var page = await BytesAsync(editor, $"/articles/{claim.ArticleId}/publish/preview");
        var own = await BytesAsync(editor, $"/articles/{claim.ArticleId}/publish/preview/1");

        var slug = (await newsroom.PublishAsync(claim.ArticleId)).Slug;

        Assert.Equal(Text(page), Text(await BytesAsync(host.Visit(), $"/verdicts/{slug}")));
        Assert.Equal(Text(own), Text(await BytesAsync(host.Visit(), $"/verdicts/{slug}/1")));

        var corrected = await BytesAsync(editor, $"/articles/{claim.ArticleId}/publish/preview?noteKind=Correction&note=We%20misread%20it.&topics=Quokkas");
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        await newsroom.Use<PublishArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, new() { NoteKind = NoteKind.Correction, Note = "We misread it.", Topics = "Quokkas" }, Stop).DoneAsync();
        Assert.Equal(Text(corrected), Text(await BytesAsync(host.Visit(), $"/verdicts/{slug}")));
    }

    [Fact]
    public async Task Only_who_may_publish_sees_a_preview_and_nothing_of_it_is_kept()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await PublishArticleTests.ReadyAsync(newsroom, Headline);
        var address = $"/articles/{claim.ArticleId}/publish/preview";
        var shown = await (await SignedInAsync(host, newsroom.Editor)).GetAsync(address);
        Assert.Contains("no-store", shown.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await host.Visit().GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await SignedInAsync(host, newsroom.Checker)).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().GetAsync("/verdicts/zanzibars-quokka-count")).StatusCode);
    }

    [Fact]
    public async Task Under_an_embargo_no_public_byte_has_any_of_it()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await PublishArticleTests.ReadyAsync(newsroom, Headline);
        await WaitingPublicationTests.ProposeAsync(newsroom, claim.ArticleId, new() { Topics = "Quokkas" }, TimeProvider.System.GetUtcNow().AddHours(1));
        await BytesAsync(await SignedInAsync(host, newsroom.Editor), $"/articles/{claim.ArticleId}/publish/preview");
        var stranger = host.Visit();
        foreach (var path in EveryList)
        {
            Assert.DoesNotContain("quokka", Text(await BytesAsync(stranger, path)), StringComparison.OrdinalIgnoreCase);
        }

        foreach (var path in new[] { "", "/1", "/v/1", "/v/1/1", "/v/1/content.json", "/v/1/text.txt", "/v/1/archive.zip", "/feed.atom", "/feed.json", "/annotations.jsonld", "/1/embed" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/verdicts/zanzibars-quokka-count" + path)).StatusCode);
        }
    }

    [Fact]
    public async Task What_is_due_is_published_by_the_server_on_its_own()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await PublishArticleTests.ReadyAsync(newsroom, Headline);
        var due = TimeProvider.System.GetUtcNow().AddSeconds(2);
        await WaitingPublicationTests.ProposeAsync(newsroom, claim.ArticleId, new(), due);
        var stranger = host.Visit();
        while ((await stranger.GetAsync("/verdicts/zanzibars-quokka-count")).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(50, Stop);
        }

        Assert.True(TimeProvider.System.GetUtcNow() >= due);
        Assert.Contains("quokka", Text(await BytesAsync(stranger, "/verdicts")), StringComparison.Ordinal);
    }

    /// <summary>Every public address that is not one article's.</summary>
    private static string[] EveryList =>
        ["/", "/verdicts", "/corrections", "/about/method", "/about/funding", "/search", "/verdicts/feed.atom", "/verdicts/feed.json", "/verdicts/claimreviews.json", "/corrections/feed.atom", "/corrections/feed.json", "/sitemap.xml", "/robots.txt"];

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    private static async Task<byte[]> BytesAsync(Visitor visitor, string address)
    {
        var response = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(Stop);
    }

    private static async Task<Visitor> SignedInAsync(NewsroomHost host, Actor actor)
    {
        var name = (await host.Database.ReadAsync(session => session.People.FindAsync(actor.Id, Stop), Stop))!.DisplayName;
        var visitor = host.Visit();
        await visitor.SignInAsync(name.Replace(' ', '.'));
        return visitor;
    }

    private static async Task<TestNewsroom> NewsroomAsync(NewsroomHost host)
    {
        using var scope = host.Services.CreateScope();
        return await TestNewsroom.InAsync(host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
    }
}
