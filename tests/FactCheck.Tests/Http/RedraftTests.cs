using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Claims;
using FactCheck.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>A program that saves new texts and settles what they leave open.</summary>
public sealed class RedraftTests
{
    private const string Text = "The ferry left late. The ferry carried 90 cars and 300 people. It turned back at noon. Nobody was hurt.";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task A_program_sees_what_saving_would_do_saves_it_and_settles_the_tray()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var article = await newsroom.DraftAsync(Text);
        var cars = await newsroom.AddAsync(article, "The ferry carried 90 cars and 300 people.");
        await newsroom.AddAsync(article, "It turned back at noon.");
        await newsroom.ReviseAsync(article.Id, "The ferry left late. It turned back at noon. Nobody was hurt.");
        var visitor = await SignedInAsync(host, "edda.editor");
        var at = $"/api/articles/{article.Id}";
        const string Next = "The ferry left late. The ferry carried 95 cars and 300 people. Nobody was hurt.";

        var (status, forecast) = await SendAsync(visitor, at + "/revisions/forecast", new { text = Next });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("carry over 0 · re-check 0 · lost 1 · 1 to decide", forecast.GetProperty("inWords").GetString());
        Assert.Equal((2, 1, 1), (forecast.GetProperty("over").GetProperty("number").GetInt32(), forecast.GetProperty("lost").GetInt32(), forecast.GetProperty("toDecide").GetInt32()));
        var asked = forecast.GetProperty("claims")[0];
        Assert.Equal(("ToDecide", "The ferry carried 95 cars and 300 people."), (asked.GetProperty("fate").GetString(), asked.GetProperty("passages")[0].GetProperty("candidates")[0].GetProperty("words").GetString()));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(visitor, at + "/revisions", new { version = forecast.GetProperty("version").GetInt32(), text = Next })).Status);
        var tray = await visitor.Client.GetFromJsonAsync<JsonElement>(at + "/tray", Stop);
        Assert.Equal(2, tray.GetArrayLength());
        var open = tray[0];
        Assert.Equal(("Ask", "The ferry carried 90 cars and 300 people.", 1), (open.GetProperty("state").GetString(), open.GetProperty("quote").GetString(), open.GetProperty("stoodIn").GetInt32()));
        var version = open.GetProperty("claim").GetProperty("version").GetInt32();
        var none = await SendAsync(visitor, $"/api/claims/{cars.Id}/passages/choose", new { version, passage = 0, candidate = 9 });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "candidate"), (none.Status, none.Body.GetProperty("field").GetString()));
        var chosen = await SendAsync(visitor, $"/api/claims/{cars.Id}/passages/choose", new { version, passage = 0, candidate = 0 });
        Assert.Equal((HttpStatusCode.OK, "Changed"), (chosen.Status, chosen.Body.GetProperty("anchors")[0].GetProperty("state").GetString()));
        var late = await SendAsync(visitor, $"/api/claims/{cars.Id}/passages/choose", new { version, passage = 0, candidate = 0 });
        Assert.Equal((HttpStatusCode.Conflict, "stale"), (late.Status, late.Body.GetProperty("code").GetString()));
        var only = await SendAsync(visitor, $"/api/claims/{tray[1].GetProperty("claim").GetProperty("id").GetGuid()}/passages/set-aside", new { version = tray[1].GetProperty("claim").GetProperty("version").GetInt32(), passage = 0, note = "Cut." });
        Assert.Equal((HttpStatusCode.Conflict, "last-passage"), (only.Status, only.Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_is_told_who_saved_what_and_can_forecast_over_it()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var article = await newsroom.DraftAsync(Text);
        await newsroom.AddAsync(article, "The ferry carried 90 cars and 300 people.");
        article = await newsroom.ArticleAsync(article.Id);
        var (editor, author) = (await SignedInAsync(host, "edda.editor"), await SignedInAsync(host, "ayo.author"));
        var at = $"/api/articles/{article.Id}/revisions";
        var mine = Text.Replace("noon", "one", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(author, at, new { version = article.Version, text = Text.Replace("90 cars", "91 cars", StringComparison.Ordinal), note = "Counted again" })).Status);
        var second = await SendAsync(editor, at, new { version = article.Version, text = mine });

        Assert.Equal((HttpStatusCode.Conflict, "stale"), (second.Status, second.Body.GetProperty("code").GetString()));
        var current = second.Body.GetProperty("current");
        Assert.Equal((2, "Counted again", "Ayo Author"), (current.GetProperty("revision").GetProperty("number").GetInt32(), current.GetProperty("revision").GetProperty("note").GetString(), current.GetProperty("savedBy").GetString()));
        Assert.Contains("91 cars", current.GetProperty("revision").GetProperty("text").GetString(), StringComparison.Ordinal);
        var forecast = (await SendAsync(editor, at + "/forecast", new { text = mine })).Body;
        Assert.Equal((current.GetProperty("version").GetInt32(), 2, 1), (forecast.GetProperty("version").GetInt32(), forecast.GetProperty("over").GetProperty("number").GetInt32(), forecast.GetProperty("recheck").GetInt32()));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(editor, at, new { version = forecast.GetProperty("version").GetInt32(), text = mine })).Status);
        Assert.Equal(3, (await newsroom.ReadAsync(session => session.Articles.RevisionsAsync(article.Id, Stop))).Count);
    }

    [Fact]
    public async Task A_program_confirms_several_verdicts_with_one_note()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await newsroom.BringAsync(ClaimStatus.Recheck);
        var visitor = await SignedInAsync(host, "sana.checker");

        var done = await SendAsync(visitor, $"/api/articles/{claim.ArticleId}/claims/confirm", new { claims = new[] { new { id = claim.Id.Value, version = claim.Version } }, note = "Unchanged in substance." });

        Assert.Equal((HttpStatusCode.OK, "InReview"), (done.Status, done.Body.GetProperty("done")[0].GetProperty("status").GetString()));
        Assert.Equal(ClaimStatus.InReview, (await newsroom.ClaimAsync(claim.Id)).Status);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(Visitor visitor, string address, object body)
    {
        var response = await visitor.Client.PostAsJsonAsync(address, body, Stop);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }

    private static async Task<TestNewsroom> NewsroomAsync(NewsroomHost host)
    {
        using var scope = host.Services.CreateScope();
        return await TestNewsroom.InAsync(host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
    }

    private static async Task<Visitor> SignedInAsync(NewsroomHost host, string name)
    {
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync(name)).StatusCode);
        return visitor;
    }
}
