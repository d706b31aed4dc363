using System.Diagnostics;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Storage;
using FactCheck.Storage.Migrations;
using FactCheck.Tests.Storage;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

/// <summary>Two servers on one PostgreSQL: who works at one of them is with those at the other as if there were one.</summary>
public sealed class NodesJourney(Chromium chromium) : Journey(chromium), IAsyncDisposable
{
    private const string Password = "a long and quiet ferry ride";
    private const int Most = 5_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("factcheck-nodes-");

    [Fact]
    public async Task Presence_typing_changes_notices_and_the_end_of_a_sign_in_cross_from_node_to_node()
    {
        await using var postgres = await PostgresProcess.StartAsync(isDurable: false);
        var connection = await postgres.CreateAsync("newsroom", "template0");
        await using var use = new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddFactCheckStorage(connection).AddUseCases().BuildServiceProvider();
        var (administrator, ben, article, claim) = await FoundAsync(use);
        using var here = await Node.StartAsync(folder.FullName, connection);
        using var there = await Node.StartAsync(folder.FullName, connection);

        var ada = await SignInAsync(here, "ada");
        var bens = await SignInAsync(there, "ben");
        await ada.OpenAsync(article);
        await bens.OpenAsync(article);
        foreach (var page in (IPage[])[ada, bens])
        {
            await Expect(Face(page, "Ada")).ToBeVisibleAsync();
            await Expect(Face(page, "Ben")).ToBeVisibleAsync();
        }

        // At which claim, what is being written, and what was saved.
        await bens.Claim(1).Locator(".open-it").ClickAsync();
        await Expect(ada.Claim(1).GetByRole(AriaRole.Img, new() { Name = "Ben" })).ToBeVisibleAsync();
        await ada.Claim(1).Locator(".open-it").ClickAsync();
        await bens.Button("Edit wording, kind, claimant").ClickAsync();
        await bens.Field("Wording").FillAsync("The ferry carried ninety cars.");
        await Expect(ada.OpenCard().Locator(".hd")).ToContainTextAsync("Ben is writing in the wording");
        await bens.Field("Wording").PressAsync("Control+Enter");
        await Expect(ada.OpenCard().Locator("p.w")).ToHaveTextAsync("The ferry carried ninety cars.");

        // A notice of what was done there, whichever node made it.
        var now = await use.GetRequiredService<IDatabase>().ReadAsync(session => session.Claims.FindAsync(claim.Id, Stop), Stop);
        var unread = ada.Locator("a[href='notifications'] .badge");
        await Expect(unread).ToHaveCountAsync(0);
        Acts.Done(await use.GetRequiredService<AssignClaim>().RunAsync(ben, now!.Id, now.Version, administrator.Id, Stop));
        await Expect(unread).ToContainTextAsync("unread");

        // Signed out here, the same sign-in's page at the other node goes too.
        var other = await ada.Context.NewPageAsync();
        await other.GotoAsync($"{there.Address}/articles/{article.Id}");
        await other.IsWorkbenchReadyAsync();
        await ada.GotoAsync("/account");
        await ada.Button("Sign out").Last.ClickAsync();
        await ClosesAsync("signed out at the other node", other);

        // A role taken and a person disabled, by an act of a third process.
        await use.GetRequiredService<GiveRoles>().RunAsync(administrator, ben.Id, ben.Roles, [Role.Reader], Stop);
        await ClosesAsync("a role taken", bens);
        bens = await SignInAsync(there, "ben");
        await bens.OpenAsync(article);
        await use.GetRequiredService<DisablePerson>().RunAsync(administrator, ben.Id, Stop);
        await ClosesAsync("disabled", bens);

        // A node that dies takes its people along.
        await use.GetRequiredService<EnablePerson>().RunAsync(administrator, ben.Id, Stop);
        bens = await SignInAsync(there, "ben");
        await bens.OpenAsync(article);
        ada = await SignInAsync(here, "ada");
        await ada.OpenAsync(article);
        await Expect(Face(ada, "Ben")).ToBeVisibleAsync();
        there.Kill();
        await Expect(Face(ada, "Ben")).ToHaveCountAsync(0, new() { Timeout = 40_000 });
        await Expect(Face(ada, "Ada")).ToBeVisibleAsync();
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private static ILocator Face(IPage page, string name) =>
        page.GetByRole(AriaRole.List, new() { Name = "Here now" }).GetByRole(AriaRole.Img, new() { Name = name });

    private async Task<IPage> SignInAsync(Node node, string name)
    {
        var page = await VisitAsync(null, address: node.Address);
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Sign-in name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.ArriveAsync("/desk");
        return page;
    }

    private static async Task<(Actor Administrator, Actor Ben, Article Article, Claim Claim)> FoundAsync(ServiceProvider use)
    {
        await use.GetRequiredService<DatabaseMigration>().RunAsync(Stop);
        var hash = new PasswordHasher<object>().HashPassword(new object(), Password);
        var founder = Acts.Done(await use.GetRequiredService<FoundNewsroom>().RunAsync("The Post", new Joining("Ada", "ada", hash), alsoEdits: true, isSample: false, Stop));
        var administrator = new Actor(founder, [Role.Administrator, Role.Editor]);
        var link = Acts.Done(await use.GetRequiredService<InvitePerson>().RunAsync(administrator, "Ben", [Role.Editor, Role.Checker], TimeSpan.FromDays(1), Stop));
        var ben = new Actor(Acts.Done(await use.GetRequiredService<AcceptInvitation>().RunAsync(link.Token, new Joining("Ben", "ben", hash), Stop)), [Role.Editor, Role.Checker]);
        const string Text = "The ferry carried 90 cars. It was 61 years old.";
        var article = Acts.Done(await use.GetRequiredService<CreateArticle>().RunAsync(ben, new NewArticle { Headline = "Two nodes", AuthorName = "Ben", Text = Text }, Stop));
        var claim = Acts.Done(await use.GetRequiredService<AddClaim>().RunAsync(
            ben, article.Id, [new Passage(article.CurrentRevision, 0, 26)], new ClaimFields { Wording = "The ferry carried 90 cars." }, Stop));
        return (administrator, ben, article, claim);
    }

    private static async Task ClosesAsync(string what, IPage page)
    {
        var since = Stopwatch.GetTimestamp();
        await page.WaitForURLAsync("**/account/sign-in?returnUrl=**", new() { Timeout = 20_000, WaitUntil = WaitUntilState.Commit });
        var took = Stopwatch.GetElapsedTime(since);
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {took.TotalMilliseconds:0} ms");
        Assert.True(took.TotalMilliseconds <= Most, $"{what}: the page closed only after {took.TotalMilliseconds:0} ms.");
    }
}
