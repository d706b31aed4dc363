using System.Diagnostics;
using FactCheck.Claims;
using FactCheck.Live;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class TypedTextJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    [Fact]
    public async Task What_is_typed_survives_a_crash_another_browser_and_a_sign_in_that_ended()
    {
        var acts = new Acts(host);
        var article = await acts.ArticleAsync("Half a sentence", "The ferry carried 90 cars. It was 61 years old.");
        var claim = await acts.ClaimAsync(article, "carried 90 cars");
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article, claim.Number);
        await awa.Button("Edit wording, kind, claimant").ClickAsync();
        await awa.Field("Wording").FillAsync("The ferry carried ninety");
        await awa.Field("Wording").PressSequentiallyAsync(" cars on");
        var typed = Stopwatch.GetTimestamp();
        while (await KeptAsync(claim) != "The ferry carried ninety cars on")
        {
            Assert.True(Stopwatch.GetElapsedTime(typed) < TimeSpan.FromSeconds(10), "The server has not got what was typed.");
            await Task.Delay(50, Stop);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"On the server {Stopwatch.GetElapsedTime(typed).TotalMilliseconds:0} ms after the last key.");

        // A crash: the page is gone without a word; what it had not sent yet is in the browser.
        await awa.Field("Wording").PressSequentiallyAsync(" Monday");
        var second = await awa.Context.NewPageAsync();
        await awa.CloseAsync(new() { RunBeforeUnload = false });
        await second.OpenAsync(article, claim.Number);
        await Expect(second.Field("Wording")).ToHaveValueAsync("The ferry carried ninety cars on Monday");
        await Expect(second.GetByText("Unfinished: restored from")).ToBeVisibleAsync();

        // Another browser of the same person.
        var elsewhere = await SignInAsync(host, SampleHost.Awa);
        await elsewhere.OpenAsync(article, claim.Number);
        await Expect(elsewhere.Field("Wording")).ToHaveValueAsync("The ferry carried ninety cars on Monday");
        await elsewhere.Context.CloseAsync();

        // The sign-in ends while they write: they sign in again and go on where they were.
        await second.Context.ClearCookiesAsync();
        await second.Field("Wording").PressSequentiallyAsync(", they say");
        var signedOut = second.Locator("#signed-out");
        await Expect(signedOut).ToContainTextAsync("You are signed out. What you typed is kept.");
        await signedOut.GetByRole(AriaRole.Link).ClickAsync();
        await second.Button(SampleHost.Awa).ClickAsync();
        await second.IsWorkbenchReadyAsync();
        await Expect(second.Field("Wording")).ToHaveValueAsync("The ferry carried ninety cars on Monday, they say");

        // Another person at this browser's address sees none of it; saved, it is unfinished nowhere.
        var tomas = await SignInAsync(host, SampleHost.Tomas);
        await tomas.OpenAsync(article, claim.Number);
        await Expect(tomas.OpenCard().Locator("p.w")).ToHaveTextAsync("carried 90 cars");
        await second.Field("Wording").PressAsync("Control+Enter");
        await Expect(second.OpenCard().Locator("p.w")).ToHaveTextAsync("The ferry carried ninety cars on Monday, they say");
        await Expect(second.Locator("form[data-kept]")).ToHaveCountAsync(0);
        Assert.Null(await KeptAsync(claim));
        Assert.Equal(0, await second.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('factcheck-keep:')).length"));
        Assert.Empty(PageErrors);

        async Task<string?> KeptAsync(Claim of) =>
            (await host.Use<ReadUnfinished>().RunAsync(acts.By(SampleHost.Awa), $"wording-{of.Id}", Stop)).ValueOrDefault?.Fields.First(field => field.Name == "Wording").Value;
    }

    [Fact]
    public async Task What_is_typed_before_a_form_holds_again_what_was_kept_is_newer_than_that()
    {
        var acts = new Acts(host);
        var article = await acts.ArticleAsync("Typed too early", "The tower has 90 steps. It was built in 1961.");
        var claim = await acts.ClaimAsync(article, "has 90 steps");
        var form = $"wording-{claim.Id}";
        var tomas = acts.By(SampleHost.Tomas);
        var kept = await SignInAsync(host, SampleHost.Tomas);
        await kept.OpenAsync(article, claim.Number);
        await kept.Button("Edit wording, kind, claimant").ClickAsync();
        await kept.Locator("form[data-whole]").WaitForAsync();
        await kept.Field("Wording").FillAsync("Typed yesterday.");
        await kept.Claimant().FillAsync("The keeper");
        await KeptAsync("Claimant", "The keeper");
        await kept.Context.CloseAsync();

        // Another browser; what was kept is on its way to the form for as long as the test likes.
        var page = await SignInAsync(host, SampleHost.Tomas);
        await page.AddInitScriptAsync(
            """
            let kept;
            Object.defineProperty(window, 'factcheckKept', { configurable: true, get: () => kept, set: value => {
              const begin = value.begin;
              value.begin = async name => { const answer = begin(name); window.isAsked = true; await new Promise(go => { window.goOn = go; }); return answer; };
              kept = value;
            } });
            """);
        await page.OpenAsync(article, claim.Number);
        await page.WaitForFunctionAsync("() => window.isAsked");
        await page.Field("Wording").FillAsync("Typed today.");
        await page.EvaluateAsync("() => window.goOn()");
        await page.Locator("form[data-whole]").WaitForAsync();
        await Expect(page.Claimant()).ToHaveValueAsync("The keeper");
        await Expect(page.Field("Wording")).ToHaveValueAsync("Typed today.");
        await KeptAsync("Wording", "Typed today.");
        await KeptAsync("Claimant", "The keeper");
        await page.Field("Wording").PressAsync("Control+Enter");
        await Expect(page.OpenCard().Locator("p.w")).ToHaveTextAsync("Typed today.");
        Assert.Equal("The keeper", (await acts.NowAsync(claim)).Claimant);
        Assert.Empty(PageErrors);

        async Task KeptAsync(string name, string value)
        {
            var since = Stopwatch.GetTimestamp();
            while ((await host.Use<ReadUnfinished>().RunAsync(tomas, form, Stop)).ValueOrDefault?.Fields.FirstOrDefault(field => field.Name == name)?.Value != value)
            {
                Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10), $"The server has not got “{value}”.");
                await Task.Delay(50, Stop);
            }
        }
    }

    [Fact]
    public async Task A_page_that_was_offline_for_too_long_goes_on_where_it_was_and_asks_about_what_others_did()
    {
        await using var hurried = new SampleHost { CircuitSeconds = 1, IsFollowed = true };
        await hurried.InitializeAsync();
        var acts = new Acts(hurried);
        var article = await acts.ArticleAsync("Offline for an hour", "The ferry carried 90 cars. It was 61 years old.");
        await acts.ClaimAsync(article, "carried 90 cars");
        var claim = await acts.ClaimAsync(article, "61 years old");
        await using var wire = new Wire(hurried.Address);
        var awa = await VisitAsync(hurried, address: wire.Address);
        await awa.GotoAsync("/account/sign-in");
        await awa.Button(SampleHost.Awa).ClickAsync();
        await awa.ArriveAsync("/desk");
        await awa.OpenAsync(article);
        await awa.Claim(2).Locator(".open-it").ClickAsync();
        await awa.Button("Edit wording, kind, claimant").ClickAsync();
        await awa.Field("Wording").FillAsync("The ferry is 61 years old.");
        await awa.EvaluateAsync("() => { window.stillTheSamePage = true; }");
        var lost = awa.Locator("#components-reconnect-modal");
        await Task.Delay(1_500, Stop);

        // Beyond the time for which its circuit waits: made anew from what the server kept of it, on the same page.
        wire.Cut();
        await Expect(lost).ToBeVisibleAsync();
        await awa.Field("Wording").FillAsync("The ferry is 61 years old, its owner says.");
        Acts.Done(await hurried.Use<EditClaim>().RunAsync(
            acts.By(SampleHost.Tomas), claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "The ferry was built in 1952.", Claimant = "The owner" }, Stop));
        await Task.Delay(4_000, Stop);
        wire.Mend();
        await Expect(lost).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(awa.OpenCard()).ToHaveIdAsync("claim-2");
        await Expect(awa.Field("Wording")).ToHaveValueAsync("The ferry is 61 years old, its owner says.");
        await Expect(awa.Claimant()).ToHaveValueAsync("The owner");
        await Expect(awa.Locator(".contested")).ToContainTextAsync("The ferry was built in 1952.");
        Assert.Equal("The ferry was built in 1952.", (await acts.NowAsync(claim)).Wording);
        Assert.True(await awa.EvaluateAsync<bool>("() => window.stillTheSamePage ?? false"));

        // The server starts anew and knows nothing of the circuit: the page loads itself, and all is there again.
        await awa.Field("Wording").FillAsync("The ferry is 61 years old, its owner says, or 60.");
        wire.Cut();
        await Expect(lost).ToBeVisibleAsync();
        await hurried.DisposeAsync();
        await using var anew = new SampleHost { Folder = hurried.Folder, GoesOn = true };
        await anew.InitializeAsync();
        wire.Lead(anew.Address);
        wire.Mend();
        await Expect(awa.Locator("html")).ToBeVisibleAsync();
        await awa.WaitForFunctionAsync("() => !window.stillTheSamePage", null, new() { Timeout = 60_000 });
        await Expect(awa.OpenCard()).ToHaveIdAsync("claim-2");
        await Expect(awa.Field("Wording")).ToHaveValueAsync("The ferry is 61 years old, its owner says, or 60.");
        await Expect(awa.Locator(".contested")).ToContainTextAsync("The ferry was built in 1952.");
        await awa.Button("Keep mine").ClickAsync();
        await awa.Field("Wording").PressAsync("Control+Enter");
        await Expect(awa.OpenCard().Locator("p.w")).ToHaveTextAsync("The ferry is 61 years old, its owner says, or 60.");
    }
}
