using Bunit;
using FactCheck.Claims;
using FactCheck.Notifications;
using FactCheck.Web.Components.Notifications;
using Xunit;

namespace FactCheck.Tests.Components.Notifications;

public sealed class NotificationsPageTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task The_bell_counts_what_is_unread_and_hears_of_more_by_itself()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.SpareChecker);
        var bell = screen.Render<Bell>();
        Assert.Empty(bell.FindAll(".badge"));

        await AssignedAsync(newsroom);
        await bell.WaitForAssertionAsync(() => Assert.Equal("1 unread", bell.Find(".badge").TextContent), TimeSpan.FromSeconds(20));
        await AssignedAsync(newsroom);
        await bell.WaitForAssertionAsync(() => Assert.Equal("2 unread", bell.Find(".badge").TextContent), TimeSpan.FromSeconds(20));

        await newsroom.Use<MarkNoticesRead>().RunAsync(newsroom.SpareChecker, null, Stop).DoneAsync();
        await bell.WaitForAssertionAsync(() => Assert.Empty(bell.FindAll(".badge")), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Each_notice_says_who_did_what_and_why_one_is_told_and_leads_there()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await AssignedAsync(newsroom);
        await using var screen = new DeskScreen(newsroom, newsroom.SpareChecker);

        var page = screen.Render<NotificationsPage>();

        var notice = page.Find(".notice.unread a");
        Assert.Equal($"articles/{claim.ArticleId}/claims/1", notice.GetAttribute("href"));
        Assert.Contains("Edda Editor gave you claim 1 · because you are assigned", notice.TextContent, StringComparison.Ordinal);
        await page.Find("[aria-label^='Mark as read']").ClickAsync(new());
        Assert.Empty(page.FindAll(".unread"));
        Assert.Single(page.FindAll(".notice"));
        Assert.Equal(0, await newsroom.Use<CountNotices>().RunAsync(newsroom.SpareChecker, Stop).DoneAsync());
    }

    [Fact]
    public async Task Nothing_and_what_comes_next_are_both_shown()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.SpareChecker);
        var page = screen.Render<NotificationsPage>();
        Assert.Contains("Nothing has happened that concerns you.", page.Markup, StringComparison.Ordinal);

        await AssignedAsync(newsroom);

        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll(".notice.unread")), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Choices_that_cannot_be_are_refused_beside_their_field_and_kept()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        screen.SetRendererInfo(new("Server", isInteractive: true));
        var page = screen.Render<NotificationSettingsPage>();

        await page.Find("input[type=email]").ChangeAsync(new() { Value = "ada at example" });
        await page.Find("form").SubmitAsync();
        Assert.Equal("Enter one mail address, such as ada@example.org.", page.Find(".error").TextContent);
        Assert.Equal("ada at example", page.Find("input[type=email]").GetAttribute("value"));

        await page.Find("input[type=time]").ChangeAsync(new() { Value = "" });
        await page.Find("form").SubmitAsync();
        Assert.Contains(page.FindAll(".error"), error => error.TextContent.StartsWith("Say a time of the day", StringComparison.Ordinal));
        Assert.Equal(0, (await newsroom.Use<ReadNoticeChoices>().RunAsync(newsroom.Checker, Stop).DoneAsync()).Version);
    }

    [Fact]
    public async Task Two_windows_that_choose_at_once_overwrite_nothing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        screen.SetRendererInfo(new("Server", isInteractive: true));
        var page = screen.Render<NotificationSettingsPage>();
        await page.Find("input[type=email]").ChangeAsync(new() { Value = "mine@example.org" });
        await newsroom.Use<ChangeNoticeChoices>().RunAsync(
            newsroom.Checker, 0, new() { Address = "other@example.org", DigestMinute = 9 * 60 }, Stop).DoneAsync();

        await page.Find("form").SubmitAsync();

        Assert.Contains("other@example.org", page.Find(".contested").TextContent, StringComparison.Ordinal);
        Assert.Equal("mine@example.org", page.Find("input[type=email]").GetAttribute("value"));
        await page.FindAll("button").Single(button => button.TextContent == "Keep mine").ClickAsync(new());
        await page.Find("form").SubmitAsync();
        var saved = await newsroom.Use<ReadNoticeChoices>().RunAsync(newsroom.Checker, Stop).DoneAsync();
        // What only the other window changed stays as that one chose it.
        Assert.Equal(("mine@example.org", 9 * 60), (saved.Address, saved.DigestMinute));
    }

    private static async Task<Claim> AssignedAsync(TestNewsroom newsroom)
    {
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        claim = await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, newsroom.SpareChecker.Id, Stop).DoneAsync();
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        return claim;
    }
}
