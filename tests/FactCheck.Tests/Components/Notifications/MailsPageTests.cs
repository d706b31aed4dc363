using Bunit;
using FactCheck.Claims;
using FactCheck.Notifications;
using FactCheck.Web.Components.Notifications;
using Xunit;

namespace FactCheck.Tests.Components.Notifications;

public sealed class MailsPageTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_failed_mail_says_to_whom_and_why_and_is_tried_again_or_dropped()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await FailedAsync(newsroom);
        await using var screen = new DeskScreen(newsroom, newsroom.Administrator);
        var page = screen.Render<MailsPage>();

        Assert.Contains("A mail at once to Suri Checker", page.Find(".mail").TextContent, StringComparison.Ordinal);
        Assert.Contains("The server did not accept the user and password.", page.Find(".mail").TextContent, StringComparison.Ordinal);
        Assert.Contains("Tried 1 time, next", page.Find(".mail").TextContent, StringComparison.Ordinal);
        await page.Find("[aria-label='Try the mail to Suri Checker again']").ClickAsync(new());
        Assert.Contains("It is tried again in a moment.", page.Find(".mail").TextContent, StringComparison.Ordinal);

        await page.Find("[aria-label='Drop the mail to Suri Checker']").ClickAsync(new());
        Assert.Contains("No mail failed, and none waits.", page.Markup, StringComparison.Ordinal);
        Assert.Null(await newsroom.Use<Outbox>().TakeAsync(Stop));
    }

    [Fact]
    public async Task A_mail_that_was_tried_in_this_moment_is_shown_anew_and_nothing_is_done()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await FailedAsync(newsroom);
        await using var screen = new DeskScreen(newsroom, newsroom.Administrator);
        var page = screen.Render<MailsPage>();
        newsroom.Clock.Move(TimeSpan.FromMinutes(2));
        await newsroom.Use<Outbox>().FailAsync((await newsroom.Use<Outbox>().TakeAsync(Stop))!, "The server did not answer in time.", isFinal: false, Stop);

        await page.Find("[aria-label='Drop the mail to Suri Checker']").ClickAsync(new());

        Assert.Contains("It was tried in this moment", page.Markup, StringComparison.Ordinal);
        Assert.Contains("The server did not answer in time.", page.Find(".mail").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_them()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await FailedAsync(newsroom);
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);

        var page = screen.Render<MailsPage>();

        Assert.Contains("This is for administrators.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".mail"));
    }

    private static async Task FailedAsync(TestNewsroom newsroom)
    {
        await newsroom.Database.WriteAsync<bool>(
            async session => await session.Notices.SaveAsync(new NoticeChoices { PersonId = newsroom.SpareChecker.Id, Address = "suri@example.org", ConfirmedAt = DateTimeOffset.UnixEpoch }, Stop), Stop);
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, newsroom.SpareChecker.Id, Stop).DoneAsync();
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        await newsroom.Use<Outbox>().GatherAsync(Stop);
        await newsroom.Use<Outbox>().FailAsync((await newsroom.Use<Outbox>().TakeAsync(Stop))!, "The server did not accept the user and password.", isFinal: false, Stop);
    }
}
