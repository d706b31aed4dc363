using FactCheck.Claims;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class KeyboardJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private readonly Acts acts = new(host);

    [Fact]
    public async Task No_single_key_fires_while_somebody_types()
    {
        const string Typed = "escj kvar xo nquS?/gd";
        var article = await acts.ArticleAsync("Typing at the desk", "The ferry carried 90 cars. It turned back at noon.");
        var claim = await acts.ClaimAsync(article, "carried 90 cars");
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article, claim.Number);
        await awa.Button("Edit wording, kind, claimant").ClickAsync();
        foreach (var label in (string[])["Wording", "Claimant"])
        {
            await awa.GetByLabel(label, new() { Exact = true }).FillAsync("");
            await awa.GetByLabel(label, new() { Exact = true }).PressSequentiallyAsync(Typed);
            await Expect(awa.GetByLabel(label, new() { Exact = true })).ToHaveValueAsync(Typed);
        }

        await Expect(awa.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(awa.Locator(".sents")).ToHaveCountAsync(0);
        await Expect(awa.OpenCard()).ToHaveIdAsync("claim-1");
        Assert.EndsWith($"/articles/{article.Id}/claims/1", awa.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_after_a_form_was_opened_goes_into_the_form()
    {
        var article = await acts.ArticleAsync("Typed at once", "The ferry carried 90 cars. It turned back at noon.");
        var claim = await acts.ClaimAsync(article, "carried 90 cars");
        claim = Acts.Done(await host.Use<StartChecking>().RunAsync(acts.By(SampleHost.Awa), claim.Id, claim.Version, Stop));
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article, claim.Number);
        await awa.Keyboard.PressAsync("e");
        var sought = awa.GetByLabel("Source", new() { Exact = true });
        await Expect(sought).ToBeFocusedAsync();
        await awa.Keyboard.TypeAsync("vesna");
        await Expect(sought).ToHaveValueAsync("vesna");
        Assert.Equal(claim.Version, (await acts.NowAsync(claim)).Version);

        await awa.GoAsync("/sources");
        await awa.Button("New source").FocusAsync();
        await awa.Keyboard.PressAsync("Enter");
        await Expect(awa.Field("Kind")).ToBeFocusedAsync();
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task The_focus_stays_in_the_card_when_what_had_it_is_drawn_away()
    {
        var article = await acts.ArticleAsync("Focus kept", "The ferry carried 90 cars. It turned back at noon.");
        var claim = await acts.ClaimAsync(article, "carried 90 cars");
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article, claim.Number);
        await awa.GetByRole(AriaRole.Tab, new() { Name = "Verdict" }).ClickAsync();
        await awa.Button("Start checking").FocusAsync();
        await awa.Keyboard.PressAsync("Enter");
        await Expect(awa.Button("Propose")).ToBeVisibleAsync();
        await Expect(awa.OpenCard()).ToBeFocusedAsync();

        // A form that was left leads back to the button that opened it, pressed by its key or by hand.
        var edit = awa.Button("Edit wording, kind, claimant");
        await awa.Keyboard.PressAsync("w");
        await Expect(awa.Field("Wording")).ToBeFocusedAsync();
        await awa.Keyboard.PressAsync("Escape");
        await Expect(edit).ToBeFocusedAsync();
        await awa.Keyboard.PressAsync("Enter");
        await awa.Field("Wording").FillAsync("The ferry carried ninety cars.");
        await awa.Keyboard.PressAsync("Control+Enter");
        await Expect(awa.OpenCard()).ToContainTextAsync("The ferry carried ninety cars.");
        await Expect(edit).ToBeFocusedAsync();
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task Keys_walk_the_claims_list_themselves_and_lead_back()
    {
        var article = await acts.ArticleAsync("Walked by keys", "The ferry carried 90 cars. It turned back at noon. The pilot was 61 years old.");
        await acts.ClaimAsync(article, "carried 90 cars");
        await acts.ClaimAsync(article, "turned back at noon");
        await acts.ClaimAsync(article, "61 years old");
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await PressAsync("j", 1);
        await PressAsync("j", 2);
        await PressAsync("j", 3);
        await PressAsync("k", 2);
        await awa.Keyboard.PressAsync("Escape");
        await Expect(awa.OpenCard()).ToHaveCountAsync(0);

        await awa.Keyboard.PressAsync("?");
        var keys = awa.GetByRole(AriaRole.Dialog);
        await Expect(keys).ToContainTextAsync("previous claim");
        await HasFocusAsync(keys);
        await awa.Keyboard.PressAsync("Escape");
        await Expect(keys).ToHaveCountAsync(0);

        await awa.Keyboard.PressAsync("s");
        await Expect(awa.GetByRole(AriaRole.Toolbar, new() { Name = "Splitting" })).ToBeVisibleAsync();
        await awa.Keyboard.PressAsync("l");
        await Expect(awa.Locator(".sents")).ToBeVisibleAsync();
        await awa.Keyboard.PressAsync("ArrowDown");
        await awa.Keyboard.PressAsync("Escape");
        await Expect(awa.Locator(".sents")).ToHaveCountAsync(0);

        // Who leaves the list goes on in the text, at the sentence where they were in the list.
        await Expect(awa.Locator(".doc .words")).ToBeFocusedAsync();
        Assert.Equal("It turned back at noon.", await awa.EvaluateAsync<string>("getSelection().toString()"));
        Assert.False(await awa.EvaluateAsync<bool>("CSS.highlights.has('sentence')"));
        await awa.Keyboard.PressAsync("s");
        await Expect(awa.GetByRole(AriaRole.Toolbar, new() { Name = "Splitting" })).ToHaveCountAsync(0);

        await awa.Keyboard.PressAsync("g");
        await awa.Keyboard.PressAsync("d");
        await awa.ArriveAsync("/desk");
        await Expect(awa.GetByRole(AriaRole.Heading, new() { Name = "Desk", Level = 1 })).ToBeFocusedAsync();
        await awa.Keyboard.PressAsync("Control+k");
        await Expect(awa.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await awa.Keyboard.TypeAsync("Sourc");
        await awa.Keyboard.PressAsync("Enter");
        await awa.ArriveAsync("/sources");

        async Task PressAsync(string key, int claim)
        {
            await awa.Keyboard.PressAsync(key);
            await Expect(awa.OpenCard()).ToHaveIdAsync($"claim-{claim}");
        }
    }

    [Fact]
    public async Task Single_keys_can_be_turned_off()
    {
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(host.Konna);
        await awa.Keyboard.PressAsync("?");
        await awa.GetByLabel("Use single keys").UncheckAsync();
        await HasFocusAsync(awa.GetByRole(AriaRole.Dialog));
        await awa.Keyboard.PressAsync("Escape");
        await Expect(awa.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await awa.Keyboard.PressAsync("j");
        await awa.Keyboard.PressAsync("s");
        await awa.Keyboard.PressAsync("Control+k");
        await Expect(awa.GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();
        await Expect(awa.OpenCard()).ToHaveCountAsync(0);
        await Expect(awa.GetByRole(AriaRole.Toolbar, new() { Name = "Splitting" })).ToHaveCountAsync(0);
    }

    private static async Task HasFocusAsync(ILocator dialog) =>
        await dialog.Page.WaitForFunctionAsync("() => document.querySelector('[role=dialog]')?.contains(document.activeElement)");
}
