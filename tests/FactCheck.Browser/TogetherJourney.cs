using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class TogetherJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private readonly Acts acts = new(host);

    [Fact]
    public async Task Two_browsers_on_one_article_see_each_others_changes_within_a_second()
    {
        const int Rounds = 5;
        var article = await acts.ArticleAsync("Seen by two", "The first sentence. The second sentence. The third sentence. The fourth sentence. The fifth sentence. The sixth sentence.");
        await acts.ClaimAsync(article, "The first sentence");
        var awa = await SignInAsync(host, SampleHost.Awa);
        var tomas = await SignInAsync(host, SampleHost.Tomas);
        await awa.OpenAsync(article);
        await tomas.OpenAsync(article);
        foreach (var page in (IPage[])[awa, tomas])
        {
            var faces = page.GetByRole(AriaRole.List, new() { Name = "Here now" });
            await Expect(faces.GetByRole(AriaRole.Img, new() { Name = SampleHost.Awa })).ToBeVisibleAsync();
            await Expect(faces.GetByRole(AriaRole.Img, new() { Name = SampleHost.Tomas })).ToBeVisibleAsync();
        }

        // The pages note for themselves when a key was pressed and when a passage was drawn as cleared: one machine, one clock.
        // A reload would lose the notes.
        foreach (var page in (IPage[])[awa, tomas])
        {
            await page.EvaluateAsync(
                """
                () => {
                  window.pressed = [];
                  window.drawn = [];
                  addEventListener('keydown', event => { if (event.key === 'o') pressed.push(Date.now()); }, true);
                  new MutationObserver(() => {
                    while (drawn.length < document.querySelectorAll('.doc .clear').length) drawn.push(Date.now());
                  }).observe(document.querySelector('.doc'), { childList: true, subtree: true, attributes: true });
                }
                """);
        }

        await awa.ListSentencesAsync();
        var rows = awa.GetByRole(AriaRole.List, new() { Name = "Sentences" }).GetByRole(AriaRole.Listitem);
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        for (var round = 1; round <= Rounds; round++)
        {
            await Expect(rows.Nth(round)).ToBeFocusedAsync();
            await awa.Keyboard.PressAsync("o");
            await Expect(awa.Locator(".doc .clear")).ToHaveCountAsync(round);
            await Expect(tomas.Locator(".doc .clear")).ToHaveCountAsync(round);
            if (round < Rounds)
            {
                await awa.Keyboard.PressAsync("ArrowDown");
            }
        }

        var pressed = await awa.EvaluateAsync<double[]>("() => window.pressed");
        var own = await awa.EvaluateAsync<double[]>("() => window.drawn");
        var others = await tomas.EvaluateAsync<double[]>("() => window.drawn");
        Assert.Equal(Rounds, others.Length);
        var median = others.Zip(pressed, (seen, key) => seen - key).Order().ElementAt(Rounds / 2);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"From the key to the own page {Text(own.Zip(pressed))} ms; to the other's page {Text(others.Zip(pressed))} ms, median {median:0} ms.");
        Assert.True(median < 1_000, $"The other browser saw changes {median:0} ms after the key (median).");

        // And the other way round, with the claim that each looks at.
        await tomas.Claim(1).Locator(".open-it").ClickAsync();
        await awa.Keyboard.PressAsync("Escape");
        await Expect(awa.Claim(1).GetByRole(AriaRole.Img, new() { Name = SampleHost.Tomas })).ToBeVisibleAsync();
        await tomas.GetByRole(AriaRole.Tab, new() { Name = "Verdict" }).ClickAsync();
        await tomas.Button("Start checking").ClickAsync();
        await Expect(awa.Claim(1)).ToContainTextAsync("Checking");

        // Who shuts the browser is gone for the others.
        await tomas.CloseAsync(new() { RunBeforeUnload = true });
        await Expect(awa.GetByRole(AriaRole.List, new() { Name = "Here now" }).GetByRole(AriaRole.Img, new() { Name = SampleHost.Tomas })).ToHaveCountAsync(0);
        Assert.Empty(PageErrors);

        static string Text(IEnumerable<(double Seen, double Key)> times) => string.Join(", ", times.Select(time => $"{time.Seen - time.Key:0}"));
    }

    [Fact]
    public async Task Somebody_whose_connection_breaks_is_soon_gone_for_the_others()
    {
        var article = await acts.ArticleAsync("Left without a word", "The first sentence. The second sentence.");
        var awa = await SignInAsync(host, SampleHost.Awa);
        var tomas = await SignInAsync(host, SampleHost.Tomas);
        await awa.OpenAsync(article);
        await tomas.OpenAsync(article);
        var face = awa.GetByRole(AriaRole.List, new() { Name = "Here now" }).GetByRole(AriaRole.Img, new() { Name = SampleHost.Tomas });
        await Expect(face).ToBeVisibleAsync();
        await tomas.Context.CloseAsync();
        await Expect(face).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_people_in_one_field_overwrite_nothing_and_combine_while_other_fields_merge_by_themselves()
    {
        const string Stood = "The library lends 12,000 books a week.";
        var article = await acts.ArticleAsync("Two at one claim", Stood);
        var claim = await acts.ClaimAsync(article, "lends 12,000 books a week", Stood);
        var awa = await SignInAsync(host, SampleHost.Awa);
        var tomas = await SignInAsync(host, SampleHost.Tomas);
        foreach (var page in (IPage[])[awa, tomas])
        {
            await page.OpenAsync(article, claim.Number);
            await page.Button("Edit wording, kind, claimant").ClickAsync();
        }

        // Who writes, and where, is seen while they do.
        await tomas.Field("Wording").FillAsync("The city library lends 12,000 books a week.");
        await Expect(awa.OpenCard().Locator(".hd")).ToContainTextAsync($"{SampleHost.Tomas} is writing in the wording");
        await awa.Field("Wording").FillAsync("The library lends 12,000 books a month.");
        await awa.Claimant().FillAsync("The mayor");
        await awa.Claimant().PressAsync("Control+Enter");
        await Expect(awa.OpenCard().Locator("p.w")).ToHaveTextAsync("The library lends 12,000 books a month.");

        // The field that Tomas writes in is not touched, the one that he did not is.
        var contested = tomas.GetByRole(AriaRole.Group, new() { Name = $"Changed by {SampleHost.Awa} too" });
        await Expect(contested).ToContainTextAsync($"Changed by {SampleHost.Awa} while you were writing");
        await Expect(contested.Locator("dd").First).ToHaveTextAsync(Stood);
        await Expect(tomas.Field("Wording")).ToHaveValueAsync("The city library lends 12,000 books a week.");
        await Expect(tomas.Claimant()).ToHaveValueAsync("The mayor");
        await tomas.Field("Wording").PressAsync("Control+Enter");
        await Expect(contested).ToBeVisibleAsync();
        Assert.Equal("The library lends 12,000 books a month.", (await acts.NowAsync(claim)).Wording);

        await contested.GetByRole(AriaRole.Button, new() { Name = "Combine" }).ClickAsync();
        await Expect(tomas.Field("Wording")).ToHaveValueAsync("The city library lends 12,000 books a month.");
        await tomas.Field("Wording").PressAsync("Control+Enter");
        await Expect(awa.OpenCard().Locator("p.w")).ToHaveTextAsync("The city library lends 12,000 books a month.");
        var now = await acts.NowAsync(claim);
        Assert.Equal(("The city library lends 12,000 books a month.", "The mayor"), (now.Wording, now.Claimant));
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_new_revision_carries_what_stands_and_sends_the_rest_to_recheck()
    {
        const string First = "The hospital has 400 beds. It opened in 1987 on the east bank. The director resigned on Monday.";
        var article = await acts.ArticleAsync("The hospital on the bank", First);
        var beds = await acts.SignOffAsync(await acts.ProposeAsync(await acts.ClaimAsync(article, "has 400 beds")));
        await acts.SignOffAsync(await acts.ProposeAsync(await acts.ClaimAsync(article, "opened in 1987 on the east bank")));
        var idrissa = await SignInAsync(host, SampleHost.Idrissa);
        await idrissa.OpenAsync(article);
        await idrissa.Link("New revision").ClickAsync();
        await Expect(idrissa.GetByLabel("Text", new() { Exact = true })).ToHaveTextAsync(First);
        await idrissa.IsReadyAsync();
        await idrissa.WriteAsync(First.Replace("400 beds", "420 beds", StringComparison.Ordinal));
        await idrissa.GetByLabel("Note").FillAsync("The beds were counted again");
        await idrissa.Locator(".ahead[data-current]").WaitForAsync();
        await idrissa.Button("Save as revision 2").ClickAsync();
        await Expect(idrissa.GetByText("Revision 2 is saved. Carry over 1 · re-check 1 · lost 0 · 0 to decide.")).ToBeVisibleAsync();

        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article, beds.Number);
        await Expect(awa.OpenCard().Locator(".hd")).ToContainTextAsync("Re-check");
        // The place of the changed words is known: both are shown, and the claim is to be checked again.
        await Expect(awa.OpenCard().Locator(".quote")).ToHaveTextAsync("has 420 beds");
        await Expect(awa.OpenCard()).ToContainTextAsync("was “has 400 beds”");
        await Expect(awa.Claim(2)).ToContainTextAsync("Signed off");
        await Expect(awa.Locator(".doc mark.s-signed")).ToHaveTextAsync("opened in 1987 on the east bank");
        await Expect(awa.Locator(".doc mark[data-k='1']")).ToHaveTextAsync("has 420 beds");
        await Expect(awa.OpenCard().Locator(".hd")).ToContainTextAsync("Re-check");
        Assert.Equal(Claims.ClaimStatus.Recheck, (await acts.NowAsync(beds)).Status);
        Assert.Empty(PageErrors);
    }
}
