using FactCheck.Claims;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class HiddenPageJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    [Fact]
    public async Task A_page_that_was_hidden_for_long_comes_back_as_it_was_left_with_what_others_did_meanwhile()
    {
        var acts = new Acts(host);
        var article = await acts.ArticleAsync("Left in the background", "The ferry carried 90 cars. It was 61 years old. The bridge opened in 1998.");
        await acts.ClaimAsync(article, "carried 90 cars");
        var claim = await acts.ClaimAsync(article, "61 years old");
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.AddInitScriptAsync(
            """
            // The ten minutes after which a hidden page gives its circuit back are over at once.
            const wait = window.setTimeout;
            window.setTimeout = (act, time, ...given) => wait(act, time === 600_000 ? 100 : time, ...given);
            let seen = 'visible';
            Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => seen });
            window.turn = to => { seen = to; document.dispatchEvent(new Event('visibilitychange')); };
            """);
        await awa.OpenAsync(article, claim.Number);
        await awa.EvaluateAsync(
            """
            () => {
              window.stillTheSamePage = true;
              window.done = [];
              for (const name of ['pauseCircuit', 'resumeCircuit']) {
                const act = Blazor[name];
                Blazor[name] = async () => { const answer = await act(); window.done.push(`${name} ${answer}`); return answer; };
              }
            }
            """);
        await awa.Button("Edit wording, kind, claimant").ClickAsync();
        await awa.Field("Wording").FillAsync("The ferry is 61 years old, its owner says.");
        await awa.SelectAsync("opened in 1998");
        await Expect(awa.Locator(".tools")).ToBeVisibleAsync();

        await HideAsync();
        Acts.Done(await host.Use<EditClaim>().RunAsync(
            acts.By(SampleHost.Tomas), claim.Id, claim.Version, ClaimFields.Of(claim) with { Claimant = "The owner" }, Stop));
        await ShowAsync();
        await Expect(awa.OpenCard()).ToHaveIdAsync("claim-2");
        await Expect(awa.Field("Wording")).ToHaveValueAsync("The ferry is 61 years old, its owner says.");
        await Expect(awa.Claimant()).ToHaveValueAsync("The owner");
        await SelectedAsync("opened in 1998");

        // And again: words of a paragraph that is drawn anew, because what somebody made of others in it came meanwhile.
        await HideAsync();
        await acts.ClaimAsync(article, "The bridge", by: SampleHost.Tomas);
        await ShowAsync();
        await Expect(awa.Claim(3)).ToContainTextAsync("The bridge");
        await SelectedAsync("opened in 1998");
        await Expect(awa.Field("Wording")).ToHaveValueAsync("The ferry is 61 years old, its owner says.");

        // What is selected is more than painted: a key makes a claim of it.
        await awa.Keyboard.PressAsync("d");
        await Expect(awa.Locator(".doc mark[data-k='4']")).ToHaveTextAsync("opened in 1998");
        Assert.True(await awa.EvaluateAsync<bool>("() => window.stillTheSamePage ?? false"));
        Assert.Equal("61 years old", (await acts.NowAsync(claim)).Wording);
        Assert.Empty(PageErrors);

        async Task HideAsync()
        {
            await awa.EvaluateAsync("() => window.turn('hidden')");
            await awa.WaitForFunctionAsync("() => window.done.splice(0).includes('pauseCircuit true')");
        }

        async Task ShowAsync()
        {
            await awa.EvaluateAsync("() => window.turn('visible')");
            await awa.WaitForFunctionAsync("() => window.done.splice(0).includes('resumeCircuit true')");
            await awa.IsWorkbenchReadyAsync();
        }

        async Task SelectedAsync(string words)
        {
            await awa.WaitForFunctionAsync("words => String(getSelection()) === words", words);
            await Expect(awa.Locator(".tools")).ToBeVisibleAsync();
        }
    }
}
