using FactCheck.Claims;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class OfflineJourney(Chromium chromium) : Journey(chromium)
{
    // A page whose line was cut for so long has lost its circuit, as after an hour.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task Two_browsers_of_which_one_is_offline_for_long_overwrite_nothing_in_one_field_and_merge_in_different_ones()
    {
        await using var host = new SampleHost { CircuitSeconds = 1 };
        await host.InitializeAsync();
        var acts = new Acts(host);
        var article = await acts.ArticleAsync(
            "Two at sea, one without a line", "The ferry carried 90 cars a day. The tower has 90 steps of oak. The bridge cost 40 million in 1998. The school has 400 places.");
        string[] quotes = ["carried 90 cars a day", "has 90 steps of oak", "cost 40 million in 1998", "has 400 places"];
        var claims = new List<Claim>();
        foreach (var quote in quotes)
        {
            claims.Add(await acts.ClaimAsync(article, quote, quote == quotes[2] ? "The bridge cost 40 million in 1998" : null));
        }

        await using var wire = new Wire(host.Address);
        var awa = await VisitAsync(host, address: wire.Address);
        await awa.GotoAsync("/account/sign-in");
        await awa.Button(SampleHost.Awa).ClickAsync();
        await awa.ArriveAsync("/desk");
        var tomas = await SignInAsync(host, SampleHost.Tomas);

        await MeetAsync(claims[0], "The ferry carried 90 cars a day", ", its owner says", "The ferry carried 95 cars a day", "Keep mine", "The ferry carried 90 cars a day, its owner says");
        await MeetAsync(claims[1], "The tower has 90 steps of oak", " and pine", "The tower has 92 steps of oak", "Take theirs", "The tower has 92 steps of oak");
        await MeetAsync(claims[2], "The bridge cost 40 million in 1998", " in all", "The old bridge cost 40 million in 1998", "Combine", "The old bridge cost 40 million in 1998 in all");

        // Different fields of one claim: nobody is asked.
        await BeginAsync(claims[3]);
        await awa.Claimant().FillAsync("The head teacher");
        await CutAsync();
        await ByTomasAsync(claims[3], "The school has 420 places", claimant: null);
        await ReturnAsync();
        await Expect(awa.Field("Wording")).ToHaveValueAsync("The school has 420 places");
        await Expect(awa.Claimant()).ToHaveValueAsync("The head teacher");
        await Expect(awa.Locator(".contested")).ToHaveCountAsync(0);
        await awa.Claimant().PressAsync("Control+Enter");
        await Expect(awa.OpenCard().Locator("p.w")).ToHaveTextAsync("The school has 420 places");
        await StandsAsync(claims[3], "The school has 420 places", "The head teacher");
        Assert.Empty(PageErrors);

        async Task MeetAsync(Claim claim, string begun, string offline, string theirs, string button, string outcome)
        {
            await BeginAsync(claim);
            await awa.Field("Wording").FillAsync(begun);
            await CutAsync();
            await awa.Field("Wording").PressAsync("End");
            await awa.Field("Wording").PressSequentiallyAsync(offline);
            await ByTomasAsync(claim, theirs, claimant: "The mayor");
            await ReturnAsync();

            var contested = awa.GetByRole(AriaRole.Group, new() { Name = $"Changed by {SampleHost.Tomas} too" });
            await Expect(contested.Locator("dd").Nth(0)).ToHaveTextAsync(claim.Wording);
            await Expect(contested).ToContainTextAsync("Nothing is overwritten: decide.");
            await Expect(awa.Field("Wording")).ToHaveValueAsync(begun + offline);
            await Expect(awa.Claimant()).ToHaveValueAsync("The mayor");
            await StandsAsync(claim, theirs, "The mayor");

            // Saving decides nothing.
            await awa.Field("Wording").PressAsync("Control+Enter");
            await Expect(contested).ToBeVisibleAsync();
            await StandsAsync(claim, theirs, "The mayor");

            await contested.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
            await Expect(awa.Field("Wording")).ToHaveValueAsync(outcome);
            await awa.Field("Wording").PressAsync("Control+Enter");
            await Expect(awa.OpenCard().Locator("p.w")).ToHaveTextAsync(outcome);
            await Expect(tomas.OpenCard().Locator("p.w")).ToHaveTextAsync(outcome);
            await StandsAsync(claim, outcome, "The mayor");
        }

        async Task BeginAsync(Claim claim)
        {
            await awa.OpenAsync(article, claim.Number);
            await awa.Button("Edit wording, kind, claimant").ClickAsync();
            await awa.Locator("form[data-whole]").WaitForAsync();
            await awa.EvaluateAsync("() => { window.stillTheSamePage = true; }");
        }

        async Task CutAsync()
        {
            // What the server keeps of a circuit it keeps once the page has told it.
            await Task.Delay(1_500, Stop);
            wire.Cut();
            await Expect(awa.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        }

        async Task ByTomasAsync(Claim claim, string wording, string? claimant)
        {
            await tomas.OpenAsync(article, claim.Number);
            await tomas.Button("Edit wording, kind, claimant").ClickAsync();
            await tomas.Locator("form[data-whole]").WaitForAsync();
            await tomas.Field("Wording").FillAsync(wording);
            if (claimant is not null)
            {
                await tomas.Claimant().FillAsync(claimant);
            }

            await tomas.Field("Wording").PressAsync("Control+Enter");
            await Expect(tomas.OpenCard().Locator("p.w")).ToHaveTextAsync(wording);
        }

        async Task ReturnAsync()
        {
            await Task.Delay(Long, Stop);
            wire.Mend();
            await Expect(awa.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
            await awa.IsWorkbenchReadyAsync();
        }

        async Task StandsAsync(Claim claim, string wording, string claimant)
        {
            var now = await acts.NowAsync(claim);
            Assert.Equal((wording, claimant), (now.Wording, now.Claimant));
        }
    }
}
