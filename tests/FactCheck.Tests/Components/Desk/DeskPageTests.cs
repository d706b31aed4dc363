using Bunit;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Web.Components.Desk;
using Xunit;

namespace FactCheck.Tests.Components.Desk;

public sealed class DeskPageTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Each_claim_stands_in_one_list_with_why_it_is_there()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.BringAsync(ClaimStatus.Checking);
        await newsroom.BringAsync(ClaimStatus.InReview);
        var due = await newsroom.DraftAsync(headline: "Due in an hour", deadline: newsroom.Clock.GetUtcNow().AddHours(1));
        await newsroom.StartAsync(await newsroom.AddAsync(due), newsroom.Checker);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);

        var page = screen.Render<DeskPage>();

        Assert.Equal(["Due today 1", "Waiting on me 1", "Waiting on others 1"], page.FindAll("section[aria-label=Claims] h2").Select(heading => heading.TextContent));
        Assert.Contains("Due in an hour", page.FindAll("ul.rows")[0].TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(".desk-row .why"), why => Assert.NotEqual("", why.TextContent.Trim()));
        Assert.All(page.FindAll(".desk-row > a"), row => Assert.Matches("^articles/[0-9a-f-]+/claims/1$", row.GetAttribute("href")!));
    }

    [Fact]
    public async Task Who_has_nothing_to_do_is_told_so_in_each_list()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);

        var page = screen.Render<DeskPage>();

        foreach (var says in (string[])["Nothing is due today.", "Nothing waits on you.", "Nothing waits on others.", "No article is being checked."])
        {
            Assert.Contains(says, page.Markup, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_editor_gives_a_claim_away_and_takes_that_back()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var page = screen.Render<DeskPage>();

        await page.Find("[aria-label^='Assign claim 1']").ClickAsync(new());
        var offered = page.FindAll(".pick bdi").Select(name => name.TextContent).ToList();
        Assert.Equal(offered.Order(StringComparer.CurrentCulture), offered);
        Assert.Contains("Suri Checker", offered);
        Assert.DoesNotContain("Ayo Author", offered);
        Assert.DoesNotContain("Rita Reader", offered);
        await page.FindAll(".pick button").Single(button => button.TextContent.Contains("Suri Checker", StringComparison.Ordinal)).ClickAsync(new());

        Assert.Equal(newsroom.SpareChecker.Id, (await newsroom.ClaimAsync(claim.Id)).AssigneeId);
        Assert.Contains("Claim 1 is with Suri Checker now.", page.Find(".undo-bar").TextContent, StringComparison.Ordinal);
        await page.FindAll(".undo-bar button")[0].ClickAsync(new());
        Assert.Equal((null, ClaimStatus.ToCheck), (await newsroom.ClaimAsync(claim.Id)) is var now ? (now.AssigneeId, now.Status) : default);
        Assert.Empty(page.FindAll(".undo-bar"));
    }

    [Fact]
    public async Task A_checker_gives_a_claim_to_nobody_but_themselves()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.BringAsync(ClaimStatus.ToCheck);
        await using var screen = new DeskScreen(newsroom, newsroom.SpareChecker);
        var page = screen.Render<DeskPage>();

        await page.Find("[aria-label^='Assign claim 1']").ClickAsync(new());

        Assert.DoesNotContain(page.FindAll(".pick bdi"), name => name.TextContent != "Suri Checker");
        Assert.Empty(page.FindAll(".loads"));
    }

    [Fact]
    public async Task A_snoozed_claim_is_out_of_sight_until_it_is_brought_back()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.BringAsync(ClaimStatus.Checking);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var page = screen.Render<DeskPage>();
        await page.Find("[aria-label^='Snooze claim 1']").ClickAsync(new());

        await page.FindAll("form[aria-label=Snooze] button").Single(button => button.TextContent.StartsWith("For a week", StringComparison.Ordinal)).ClickAsync(new());

        Assert.Empty(page.FindAll(".desk-row"));
        Assert.Contains("out of your sight", page.Find(".undo-bar").TextContent, StringComparison.Ordinal);
        await page.Find(".snoozed-row button").ClickAsync(new());
        Assert.Single(page.FindAll(".desk-row"));
    }

    [Fact]
    public async Task What_others_do_is_seen_without_a_reload()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.SpareChecker);
        var page = screen.Render<DeskPage>();
        Assert.Empty(page.FindAll(".desk-row.mine"));

        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, newsroom.SpareChecker.Id, Stop).DoneAsync();

        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll(".desk-row.mine")), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Who_loses_their_role_gives_nothing_away_by_a_page_that_is_still_open()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var page = screen.Render<DeskPage>();
        await page.Find("[aria-label^='Assign claim 1']").ClickAsync(new());
        await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, newsroom.Editor.Id, [Role.Editor], [Role.Reader], Stop).DoneAsync();

        await page.FindAll(".pick button")[0].ClickAsync(new());

        Assert.Contains("This is for", page.Markup, StringComparison.Ordinal);
        Assert.Equal(claim.Version, (await newsroom.ClaimAsync(claim.Id)).Version);
    }
}
