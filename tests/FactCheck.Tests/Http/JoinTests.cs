using System.Net;
using FactCheck.People;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class JoinTests
{
    [Fact]
    public async Task An_invitation_lets_one_person_join_with_its_roles()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var link = await host.InviteAsync(Role.Checker, Role.Editor);
        var visitor = host.Visit();
        var page = await visitor.PageAsync("/account/join/" + link.Token);
        Assert.Contains("editor and checker", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("somebody", page.QuerySelector("[name='Input.DisplayName']")!.GetAttribute("value"));

        var joined = await JoinAsync(visitor, link.Token, "bela");
        Assert.Equal(HttpStatusCode.Found, joined.StatusCode);
        Assert.Contains("Editor, Checker", (await visitor.PageAsync("/account/security")).Body!.TextContent, StringComparison.Ordinal);
        await ClosedAsync(host, link.Token, HttpStatusCode.Gone, "joined by this link already");
    }

    [Fact]
    public async Task A_revoked_an_expired_and_an_unknown_link_say_what_they_are()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var revoked = await host.InviteAsync(Role.Checker);
        await host.Services.GetRequiredService<RevokeInvitation>().RunAsync(host.Administrator, revoked.Invitation.Id, NewsroomHost.Stop);
        await ClosedAsync(host, revoked.Token, HttpStatusCode.Gone, "was withdrawn");

        var brief = await host.Services.GetRequiredService<InvitePerson>().RunAsync(
            host.Administrator, "late", [Role.Checker], TimeSpan.FromMilliseconds(1), NewsroomHost.Stop);
        await Task.Delay(20, NewsroomHost.Stop);
        await ClosedAsync(host, brief.ValueOrDefault!.Token, HttpStatusCode.Gone, "has expired");
        await ClosedAsync(host, "no-such-token", HttpStatusCode.Gone, "opens nothing");
    }

    [Fact]
    public async Task A_form_kept_open_after_the_invitation_was_revoked_joins_nobody()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var link = await host.InviteAsync(Role.Checker);
        var visitor = host.Visit();
        var page = await visitor.PageAsync("/account/join/" + link.Token);
        await host.Services.GetRequiredService<RevokeInvitation>().RunAsync(host.Administrator, link.Invitation.Id, NewsroomHost.Stop);
        var answer = await visitor.SendAsync("/account/join/" + link.Token, page, Fields("bela"));
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Single(await host.Database.ReadAsync(session => session.People.AllAsync(NewsroomHost.Stop), NewsroomHost.Stop));
    }

    [Fact]
    public async Task A_sign_in_name_that_is_taken_is_said_so_and_the_rest_is_kept()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var link = await host.InviteAsync(Role.Checker);
        var answer = await JoinAsync(host.Visit(), link.Token, "Ada");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("Choose another", page.QuerySelector("#f-Input-SignInName-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Béla Kun", page.QuerySelector("[name='Input.DisplayName']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, (await JoinAsync(host.Visit(), link.Token, "bela")).StatusCode);
    }

    [Fact]
    public async Task Guessing_tokens_is_stopped_by_address()
    {
        await using var host = await new NewsroomHost(new Dictionary<string, string> { ["Account:GuessesPerAddress"] = "20" }).FoundedAsync();
        var visitor = host.Visit();
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 40; guess++)
        {
            answers.Add((await visitor.GetAsync($"/account/join/guess-{guess}")).StatusCode);
        }

        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.Gone));
        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    private static async Task ClosedAsync(NewsroomHost host, string token, HttpStatusCode status, string words)
    {
        var answer = await host.Visit().GetAsync("/account/join/" + token);
        Assert.Equal(status, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form"));
    }

    private static Task<HttpResponseMessage> JoinAsync(Visitor visitor, string token, string signInName) =>
        visitor.SendAsync("/account/join/" + token, Fields(signInName));

    private static (string Name, string Value)[] Fields(string signInName) =>
    [
        ("Input.DisplayName", "Béla Kun"),
        ("Input.SignInName", signInName),
        ("Input.Password", NewsroomHost.Password),
    ];
}
