using FactCheck.Claims;
using FactCheck.Sources;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

/// <summary>The forms by which sources become one and groups are called otherwise, with what they say before anything is done.</summary>
public sealed class SourceFormsJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private readonly Acts acts = new(host);

    [Fact]
    public async Task A_merge_says_first_which_sign_offs_would_be_void_for_whichever_of_the_two_stays()
    {
        var article = await acts.ArticleAsync("The lighthouse", "The lighthouse is 41 metres high.");
        var claim = await acts.ProposeAsync(await acts.ClaimAsync(article, "lighthouse is 41 metres high"), source: new SourceFields { Kind = SourceKind.Document, Title = "List of lights, volume A" });
        claim = await acts.SignOffAsync(claim);
        Assert.Equal(ClaimStatus.SignedOff, claim.Status);
        var plain = Acts.Done(await host.Use<AddSource>().RunAsync(acts.By(SampleHost.Awa), new SourceFields { Kind = SourceKind.Document, Title = "List of lights, first volume" }, Stop));

        var page = await SignInAsync(host, SampleHost.Awa);
        await page.GoAsync($"/sources/{plain.Id}");
        var part = page.GetByRole(AriaRole.Region, new() { Name = "Duplicates" });
        await part.GetByRole(AriaRole.Button, new() { Name = "Merge with another…" }).ClickAsync();
        await part.GetByLabel("The source that is the same").FillAsync("lights, volume A");
        await part.GetByRole(AriaRole.Button, new() { Name = "List of lights, volume A" }).ClickAsync();

        // The one that is used is offered as the one that stays: nothing is lost then.
        var ahead = part.Locator("[data-ahead]");
        await Expect(part.GetByRole(AriaRole.Radio, new() { Name = "List of lights, volume A" })).ToBeCheckedAsync();
        await Expect(ahead).ToContainTextAsync("No sign-off becomes void.");
        await part.GetByRole(AriaRole.Radio, new() { Name = "List of lights, first volume" }).CheckAsync();
        await Expect(ahead).ToContainTextAsync("1 answer to verdicts becomes void, and the claims are reviewed again:");
        await Expect(ahead.GetByRole(AriaRole.Link, new() { Name = $"Claim {claim.Number}" })).ToHaveAttributeAsync("href", $"articles/{article.Id}/claims/{claim.Number}");
        await Expect(ahead).ToContainTextAsync("The lighthouse");
        var found = await Axe.ViolationsAsync(page, "a merge before it is done", "[aria-label=Duplicates]");
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Equal(ClaimStatus.SignedOff, (await acts.NowAsync(claim)).Status);

        await part.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        await Expect(part).ToContainTextAsync("List of lights, volume A was merged into it by Awa Sidibé");
        Assert.Equal(ClaimStatus.InReview, (await acts.NowAsync(claim)).Status);
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task The_field_at_fault_takes_the_focus_where_what_was_sent_is_refused()
    {
        var page = await SignInAsync(host, SampleHost.Awa, width: 390);
        await page.GoAsync("/sources");
        await page.Button("New source").ClickAsync();
        await page.Field("Kind").SelectOptionAsync("Call or interview");
        await page.Field("Title").FillAsync("Talk with nobody");
        await page.Button("Save").ClickAsync();
        await Expect(page.Field("Talked to")).ToBeFocusedAsync();
        await Expect(page.Field("Talked to")).ToBeInViewportAsync();
        await page.Button("Cancel").ClickAsync();
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_group_is_renamed_for_all_of_its_sources_and_wrong_input_stays_in_the_form()
    {
        var (first, second, other) = (await AddAsync("Storm in the north"), await AddAsync("Storm reaches the coast"), await AddAsync("Fog in the south"));
        await GroupAsync("Norden Wire", first, second);
        await GroupAsync("Suden Wire", other);
        var page = await SignInAsync(host, SampleHost.Awa);
        await page.GoAsync($"/sources/{first.Id}");
        var part = page.GetByRole(AriaRole.Region, new() { Name = "Independence" });
        await part.GetByRole(AriaRole.Button, new() { Name = "Rename the group" }).ClickAsync();
        var name = part.GetByLabel("Name of the group");
        await Expect(name).ToHaveValueAsync("Norden Wire");
        await name.FillAsync("Suden Wire");
        await part.GetByRole(AriaRole.Button, new() { Name = "Rename", Exact = true }).ClickAsync();
        await Expect(part).ToContainTextAsync("There is a group “Suden Wire” already.");
        await Expect(name).ToHaveValueAsync("Suden Wire");
        await Expect(name).ToHaveAttributeAsync("aria-invalid", "true");
        var found = await Axe.ViolationsAsync(page, "a group's wrong name", "[aria-label=Independence]");
        Assert.True(found.Count == 0, string.Join('\n', found));

        var tooLong = new string('n', 400);
        await name.FillAsync(tooLong);
        await part.GetByRole(AriaRole.Button, new() { Name = "Rename", Exact = true }).ClickAsync();
        await Expect(part).Not.ToContainTextAsync("There is a group “Suden Wire” already.");
        await Expect(name).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(name).ToHaveValueAsync(tooLong);

        await name.FillAsync("Nordic Wire");
        await part.GetByRole(AriaRole.Button, new() { Name = "Rename", Exact = true }).ClickAsync();
        await Expect(name).ToHaveCountAsync(0);
        await Expect(part).ToContainTextAsync("Counts as one source with all of the group Nordic Wire.");
        await page.GoAsync($"/sources/{second.Id}");
        await Expect(part).ToContainTextAsync("Counts as one source with all of the group Nordic Wire.");
        await page.GoAsync($"/sources/{other.Id}");
        await Expect(part).ToContainTextAsync("Suden Wire");
        Assert.Empty(PageErrors);
    }

    private async Task<Source> AddAsync(string title) =>
        Acts.Done(await host.Use<AddSource>().RunAsync(acts.By(SampleHost.Awa), new SourceFields { Title = title }, Stop));

    private async Task GroupAsync(string name, params Source[] sources) =>
        Acts.Done(await host.Use<GroupSources>().RunAsync(acts.By(SampleHost.Awa), [.. sources.Select(source => new SeenSource(source.Id, source.Version))], new GroupChoice(Name: name), Stop));
}
