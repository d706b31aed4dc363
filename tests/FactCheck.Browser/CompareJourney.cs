using FactCheck.Articles;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class CompareJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private const string First =
        """
        The ferry carried 90 cars on Monday. It turned back at noon.
        The harbour master counted every ship that came in during the storm.
        One plain paragraph stands here for nobody to touch.
        Another plain paragraph stands here for nobody to touch.
        A third plain paragraph stands here for nobody to touch.
        A fourth plain paragraph stands here for nobody to touch.
        A fifth plain paragraph stands here for nobody to touch.
        The pilot was 61 years old.
        """;

    private readonly Acts acts = new(host);

    [Fact]
    public async Task Differences_are_walked_by_keys_a_move_leads_to_its_other_place_and_the_view_stays_in_the_address()
    {
        var article = await RedraftedAsync("Compared by keys");
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await awa.Link("Compare with revision 1").ClickAsync();
        await Expect(awa.Locator(".cmp-sum")).ToContainTextAsync("3 differences");
        await Expect(awa.Locator(".diff-note").First).ToContainTextAsync("Claim 1");

        await awa.Locator(".cmp[data-live]").WaitForAsync();
        await awa.Keyboard.PressAsync("j");
        await Expect(awa.Locator(".d.now")).ToContainTextAsync("95");
        await awa.Keyboard.PressAsync("j");
        await Expect(awa.Locator("[data-compare-at]")).ToHaveTextAsync("2 of 3");
        await Expect(awa.Locator(":focus")).ToContainTextAsync("moved to paragraph 7");
        await awa.Keyboard.PressAsync("Tab");
        await awa.Keyboard.PressAsync("Enter");
        await Expect(awa.Locator(":focus")).ToContainTextAsync("moved from paragraph 2");
        await awa.Keyboard.PressAsync("j");
        await Expect(awa.Locator(":focus")).ToContainTextAsync("Night fell.");
        await awa.Keyboard.PressAsync("k");
        await Expect(awa.Locator("[data-compare-at]")).ToHaveTextAsync("2 of 3");

        await awa.Button("Side by side").ClickAsync();
        await Expect(awa.Locator(".cmp.beside .old del")).ToHaveTextAsync("deleted: 90");
        await Expect(awa.Locator(".cmp.beside .new ins").First).ToHaveTextAsync("inserted: 95");
        Assert.Contains("view=side", awa.Url, StringComparison.Ordinal);
        await awa.ReloadAsync();
        await awa.IsReadyAsync();
        await Expect(awa.Locator(".cmp.beside")).ToBeVisibleAsync();

        await awa.Button("Swap the two revisions").ClickAsync();
        await Expect(awa.Locator(".cmp.beside .old del").First).ToHaveTextAsync("deleted: 95");
        Assert.Contains("from=2&to=1&view=side", awa.Url, StringComparison.Ordinal);
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task Long_unchanged_parts_are_folded_and_shown_and_the_revisions_are_chosen_on_the_page()
    {
        var article = await RedraftedAsync("Folded");
        var awa = await SignInAsync(host, SampleHost.Awa, width: 390);
        await awa.GoAsync($"/articles/{article.Id}/history");
        await awa.Link("Compare revision 2 with the one before").ClickAsync();
        await Expect(awa.Locator(".cmp.inline")).ToBeVisibleAsync();
        await Expect(awa.GetByText("A third plain paragraph")).ToHaveCountAsync(0);
        await awa.Button("Show 3 unchanged paragraphs").ClickAsync();
        await Expect(awa.GetByText("A third plain paragraph")).ToBeVisibleAsync();

        await awa.GetByLabel("From", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await Expect(awa.GetByText("This is the same revision twice.")).ToBeVisibleAsync();

        await awa.GoAsync($"/articles/{article.Id}/compare?from=1&to=9");
        await Expect(awa.GetByText("There is no revision 9: this article has 1 to 2.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_administrator_sets_what_a_comma_does_and_finds_the_change_in_the_audit()
    {
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.GoAsync("/settings");
        var comma = mireille.Field("A changed comma, dash or quotation mark inside a claim reopens it");
        var name = await mireille.Field("The newsroom’s name").InputValueAsync();
        await mireille.Field("The newsroom’s name").FillAsync("");
        await mireille.Button("Save settings").ClickAsync();
        await Expect(mireille.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enter the newsroom’s name.");

        await mireille.Field("The newsroom’s name").FillAsync(name);
        await comma.CheckAsync();
        await mireille.Button("Save settings").ClickAsync();
        await Expect(mireille.GetByText("Saved. It holds from now on.")).ToBeVisibleAsync();
        await mireille.ReloadAsync();
        await mireille.IsReadyAsync();
        await Expect(comma).ToBeCheckedAsync();
        await comma.UncheckAsync();
        await mireille.Button("Save settings").ClickAsync();
        await Expect(mireille.GetByText("Saved. It holds from now on.")).ToBeVisibleAsync();
        await mireille.GoAsync("/audit");
        await mireille.Field("What").SelectOptionAsync("People and settings");
        await mireille.Button("Show").ClickAsync();
        await Expect(mireille.Locator(".rows.log")).ToContainTextAsync("inside a claim reopens it” from “on” to “off”");

        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.GotoAsync("/settings");
        await Expect(awa.GetByText("Save settings")).ToHaveCountAsync(0);
    }

    private async Task<Article> RedraftedAsync(string headline)
    {
        var text = First.ReplaceLineEndings("\n");
        var article = await acts.ArticleAsync(headline, text);
        await acts.ClaimAsync(article, "The ferry carried 90 cars on Monday.");
        var lines = text.Split('\n');
        string[] redraft = [lines[0].Replace("90", "95", StringComparison.Ordinal), .. lines[2..7], lines[1], lines[7] + " Night fell."];
        Acts.Done(await host.Use<SaveRevision>().RunAsync(
            acts.By(SampleHost.Mireille), article.Id, (await acts.NowAsync(article)).Version, new NewRevision { Text = string.Join('\n', redraft) }, Stop));
        return article;
    }
}
