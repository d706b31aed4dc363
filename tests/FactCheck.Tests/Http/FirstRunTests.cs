using System.Net;
using FactCheck.Live;
using FactCheck.Tests.Storage;
using FactCheck.Web.Account;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class FirstRunTests(PostgresServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/desk")]
    [InlineData("/verdicts")]
    [InlineData("/account/sign-in")]
    [InlineData("/no-such-page")]
    public async Task Until_the_newsroom_is_founded_every_page_leads_to_the_first_run(string address)
    {
        await using var host = new NewsroomHost();
        var answer = await host.Visit().GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/first-run", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Health_and_styles_answer_before_the_founding_and_the_api_says_why_it_does_not()
    {
        await using var host = new NewsroomHost();
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        var page = await visitor.PageAsync("/first-run");
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]"))
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/" + sheet.GetAttribute("href"))).StatusCode);
        }

        var api = await visitor.GetAsync("/api/articles");
        Assert.Equal(HttpStatusCode.Conflict, api.StatusCode);
        Assert.Contains("\"not-founded\"", await api.Content.ReadAsStringAsync(NewsroomHost.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_code_names_the_newsroom_and_makes_the_first_administrator_once()
    {
        await using var host = new NewsroomHost();
        var visitor = host.Visit();
        var late = host.Visit();
        var latePage = await late.PageAsync("/first-run");

        var answer = await FoundAsync(host, visitor, host.Services.GetRequiredService<FounderCode>().Printed.ToLowerInvariant());
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("Ada Okafor", (await visitor.PageAsync("/account/security")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Administrator", (await visitor.PageAsync("/account/security")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The Evening Courier", (await late.PageAsync("/account/sign-in")).Body!.TextContent, StringComparison.Ordinal);
        var changes = await host.Database.ReadAsync(session => session.Changes.AuditAsync(long.MaxValue, 10, NewsroomHost.Stop), NewsroomHost.Stop);
        var change = Assert.Single(changes);
        Assert.Equal(ChangeKind.NewsroomFounded, change.Kind);
        Assert.DoesNotContain(change.Details.Values, value => value.Contains("Ada", StringComparison.OrdinalIgnoreCase));

        var second = await late.SendAsync("/first-run", latePage, Fields(host.Services.GetRequiredService<FounderCode>().Printed, "eve"));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("has been founded", (await Visitor.ReadAsync(second)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await late.GetAsync("/first-run")).StatusCode);
        Assert.Single(await host.Database.ReadAsync(session => session.People.AllAsync(NewsroomHost.Stop), NewsroomHost.Stop));
    }

    [Fact]
    public async Task The_same_server_founds_and_signs_in_on_postgresql()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings:FactCheck"] = await server.EmptyDatabaseAsync() };
        await using var host = new NewsroomHost(settings);
        var answer = await FoundAsync(host, host.Visit(), host.Services.GetRequiredService<FounderCode>().Printed);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Visit().SignInAsync("ada", "not the password")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await host.Visit().SignInAsync("ada")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_code_founds_nothing_and_guessing_it_is_stopped()
    {
        await using var host = new NewsroomHost();
        var visitor = host.Visit();
        var wrong = await FoundAsync(host, visitor, "AAAA-AAAA-AAAA");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await Visitor.ReadAsync(wrong);
        Assert.Contains("not the code", page.QuerySelector("#f-Input-Code-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The Evening Courier", page.QuerySelector("[name='Input.NewsroomName']")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("[name='Input.Password']")!.GetAttribute("value"));

        var form = await visitor.PageAsync("/first-run");
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 200; guess++)
        {
            answers.Add((await visitor.SendAsync("/first-run", form, Fields($"AAAA-AAAA-{guess:D4}"))).StatusCode);
        }

        Assert.InRange(answers.Count(status => status == HttpStatusCode.UnprocessableEntity), 1, 20);
        Assert.Null(await host.Database.ReadAsync(session => session.People.NewsroomAsync(NewsroomHost.Stop), NewsroomHost.Stop));
    }

    [Theory]
    [InlineData("short pass", "at least 12")]
    [InlineData("password1234", "first passwords")]
    [InlineData("aaaaaaaaaaaaaaaa", "first passwords")]
    [InlineData("123456789012345", "first passwords")]
    [InlineData("tulip tulip tulip tulip ", "first passwords")]
    [InlineData("this is bigAda1 forever", "Leave your sign-in name")]
    [InlineData("i love the evening courier", "Leave your sign-in name")]
    public async Task A_weak_password_is_refused_with_the_reason(string password, string reason)
    {
        await using var host = new NewsroomHost();
        var code = host.Services.GetRequiredService<FounderCode>().Printed;
        var answer = await host.Visit().SendAsync("/first-run", [.. Fields(code, "bigada1").Where(field => field.Name != "Input.Password"), ("Input.Password", password)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(reason, (await Visitor.ReadAsync(answer)).QuerySelector("#f-Input-Password-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all small letters are fine")]
    [InlineData("كلمة سر طويلة جدا")]
    [InlineData("0123456789 0123456789 0123456789 and a long tail of words, one hundred and twenty-eight characters in all, or perhaps rather more")]
    public async Task A_long_password_of_any_kind_of_characters_is_taken(string password)
    {
        await using var host = new NewsroomHost();
        var visitor = host.Visit();
        var code = host.Services.GetRequiredService<FounderCode>().Printed;
        var answer = await visitor.SendAsync("/first-run", [.. Fields(code).Where(field => field.Name != "Input.Password"), ("Input.Password", password)]);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await host.Visit().SignInAsync("ada", password)).StatusCode);
    }

    [Fact]
    public async Task The_code_is_another_at_each_start()
    {
        await using var one = new NewsroomHost();
        await using var other = new NewsroomHost();
        Assert.NotEqual(one.Services.GetRequiredService<FounderCode>().Printed, other.Services.GetRequiredService<FounderCode>().Printed);
    }

    private static Task<HttpResponseMessage> FoundAsync(NewsroomHost host, Visitor visitor, string code)
    {
        Assert.NotNull(host);
        return visitor.SendAsync("/first-run", Fields(code));
    }

    private static (string Name, string Value)[] Fields(string code, string signInName = "ada") =>
    [
        ("Input.Code", code),
        ("Input.NewsroomName", "The Evening Courier"),
        ("Input.DisplayName", "Ada Okafor"),
        ("Input.SignInName", signInName),
        ("Input.Password", NewsroomHost.Password),
    ];
}
