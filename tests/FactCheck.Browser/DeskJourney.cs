using FactCheck.Claims;
using FactCheck.Review;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class DeskJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private readonly Acts acts = new(host);

    [Fact]
    public async Task An_editor_gives_claims_away_by_key_and_by_dragging_takes_one_back_and_whoever_got_it_is_told_at_once()
    {
        // Due at once, it stands first however many articles other journeys have on the same desk: a list shows its first fifty.
        var article = await acts.ArticleAsync("The canal", "The canal was dug in 1846. It froze in 1947.", deadline: TimeProvider.System.GetUtcNow().AddMinutes(1));
        var dug = await acts.ClaimAsync(article, "dug in 1846");
        var froze = await acts.ClaimAsync(article, "froze in 1947");
        var tomas = await SignInAsync(host, SampleHost.Tomas);
        await tomas.GoAsync("/notifications");
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.GoAsync("/desk");
        ILocator Row(string words) => mireille.Locator(".desk-row").Filter(new() { HasText = words });

        // By key: the row, A, the number of the person; then the focus is on the next row, and U takes it back.
        await Row("dug in 1846").GetByRole(AriaRole.Link).FocusAsync();
        await mireille.Keyboard.PressAsync("a");
        var give = Row("dug in 1846").GetByRole(AriaRole.Group, new() { Name = "Give claim" }).GetByRole(AriaRole.Button, new() { Name = SampleHost.Tomas });
        await Expect(give).ToBeVisibleAsync();
        await mireille.Keyboard.PressAsync((await give.Locator("kbd").InnerTextAsync()).Trim());
        await Expect(Row("dug in 1846")).ToContainTextAsync("Tomas Lind is checking it");
        await Expect(Row("dug in 1846").GetByRole(AriaRole.Link)).Not.ToBeFocusedAsync();
        await mireille.Keyboard.PressAsync("u");
        await Expect(Row("dug in 1846")).ToContainTextAsync("nobody has taken it");
        await Expect(Row("dug in 1846").GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        Assert.Equal((ClaimStatus.ToCheck, null), ((await acts.NowAsync(dug)).Status, (await acts.NowAsync(dug)).AssigneeId));

        await Row("froze in 1947").DragToAsync(mireille.Locator(".load").Filter(new() { HasText = SampleHost.Tomas }));
        await Expect(Row("froze in 1947")).ToContainTextAsync("Tomas Lind is checking it");
        Assert.Equal(acts.By(SampleHost.Tomas).Id, (await acts.NowAsync(froze)).AssigneeId);

        // Tomas did nothing: the bell counts, and the list says what and why.
        var told = tomas.GetByRole(AriaRole.List, new() { Name = "Notifications" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "froze in 1947" });
        await Expect(told).ToContainTextAsync("Mireille Roche gave you claim 2 · because you are assigned");
        await Expect(tomas.GetByRole(AriaRole.Link, new() { Name = "Notifications" }).Locator(".badge")).ToBeVisibleAsync();
        await told.GetByRole(AriaRole.Link).ClickAsync();
        await tomas.ArriveAsync($"/articles/{article.Id}/claims/2");
        await tomas.GoAsync("/desk");

        // Out of one's own sight and back.
        var mine = tomas.Locator(".desk-row").Filter(new() { HasText = "froze in 1947" });
        await mine.GetByRole(AriaRole.Link).FocusAsync();
        await tomas.Keyboard.PressAsync("z");
        await tomas.Button("Until tomorrow").ClickAsync();
        await Expect(mine).ToHaveCountAsync(0);
        await tomas.GetByText("Snoozed").ClickAsync();
        await tomas.Button("Bring claim 2 back now").ClickAsync();
        await Expect(mine).ToHaveCountAsync(1);
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task On_a_phone_what_a_row_offers_is_seen_whole_above_the_bar()
    {
        var article = await acts.ArticleAsync("The weir", "The weir fell in 1846. It was rebuilt in 1847.", deadline: TimeProvider.System.GetUtcNow().AddMinutes(1));
        foreach (var words in (string[])["fell in 1846", "rebuilt in 1847"])
        {
            var claim = await acts.ClaimAsync(article, words);
            Acts.Done(await host.Use<AssignClaim>().RunAsync(acts.By(SampleHost.Mireille), claim.Id, claim.Version, acts.By(SampleHost.Tomas).Id, Stop));
        }

        var tomas = await SignInAsync(host, SampleHost.Tomas, width: 390);
        await tomas.SetViewportSizeAsync(390, 844);
        await tomas.GoAsync("/desk");
        var row = tomas.Locator(".desk-row").Filter(new() { HasText = "fell in 1846" });
        var snooze = row.GetByRole(AriaRole.Button, new() { Name = "Snooze" });
        // The row stands at the foot of the screen, just above the bar.
        await snooze.EvaluateAsync("button => { document.body.style.minHeight = '3000px'; scrollBy({ top: button.getBoundingClientRect().bottom - (innerHeight - 60), behavior: 'instant' }); }");
        await snooze.ClickAsync();
        var form = tomas.GetByRole(AriaRole.Form, new() { Name = "Snooze" });
        await Expect(form.GetByRole(AriaRole.Button, new() { Name = "Until tomorrow" })).ToBeFocusedAsync();
        await tomas.WaitForFunctionAsync(
            "() => { const form = document.querySelector('form.pick').getBoundingClientRect(), bar = document.querySelector('.rail').getBoundingClientRect(); return form.top >= 0 && form.bottom <= bar.top; }");
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_queue_of_verdicts_is_worked_off_without_the_mouse_and_a_decision_that_came_too_late_loses_no_word()
    {
        var article = await acts.ArticleAsync("The lock", "The lock is 12 metres wide. The gate weighs 40 tonnes. It opens at dawn.", author: SampleHost.Idrissa);
        var first = await acts.ProposeAsync(await acts.ClaimAsync(article, "12 metres wide"));
        var second = await acts.ProposeAsync(await acts.ClaimAsync(article, "weighs 40 tonnes"));
        var third = await acts.ProposeAsync(await acts.ClaimAsync(article, "opens at dawn"));
        var tomas = await SignInAsync(host, SampleHost.Tomas);
        await tomas.GoAsync("/review");
        ILocator Row(string words) => tomas.GetByRole(AriaRole.List, new() { Name = "Verdicts that wait" }).GetByRole(AriaRole.Button).Filter(new() { HasText = words });
        await Row("12 metres wide").FocusAsync();
        await tomas.Keyboard.PressAsync("Enter");
        await Expect(tomas.GetByRole(AriaRole.Region, new() { Name = "Claim and evidence" })).ToContainTextAsync("12 metres wide");
        await tomas.Keyboard.PressAsync("Enter");
        await Expect(tomas.Button("Sign off")).ToBeFocusedAsync();
        await tomas.Keyboard.PressAsync("Enter");
        await Expect(Row("weighs 40 tonnes")).ToBeFocusedAsync();
        await Expect(Row("12 metres wide")).ToHaveCountAsync(0);
        Assert.Equal(ClaimStatus.SignedOff, (await acts.NowAsync(first)).Status);

        // While he writes what must change, somebody else signs it off.
        await tomas.Keyboard.PressAsync("j");
        await Expect(tomas.GetByRole(AriaRole.Region, new() { Name = "Claim and evidence" })).ToContainTextAsync("opens at dawn");
        await tomas.Button("Request changes").ClickAsync();
        await tomas.Field("What must change?").FillAsync("Which dawn?");
        Acts.Done(await host.Use<SignOffVerdict>().RunAsync(acts.By(SampleHost.Mireille), third.Id, third.Version, null, Stop));
        await Expect(tomas.GetByText("changed this claim while it was open")).ToBeVisibleAsync();
        await tomas.Field("What must change?").PressAsync("Control+Enter");
        await Expect(tomas.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Expect(tomas.Field("What must change?")).ToHaveValueAsync("Which dawn?");
        Assert.Equal(ClaimStatus.InReview, (await acts.NowAsync(second)).Status);
        Assert.Empty(PageErrors);
    }
}
