using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

/// <summary>What a stranger does with a verdict page: tells about an error, and prints it.</summary>
public sealed class ReadersJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private const string Words = "The vote was at the 6,899th meeting: see the verbatim record.";

    [Fact]
    public async Task A_stranger_without_scripts_on_a_phone_tells_about_an_error_and_it_leads_an_editor_to_a_correction()
    {
        var reader = await VisitAsync(host, scripts: false, width: 320);
        await reader.GotoAsync($"/verdicts/{host.Council.Slug}/2");
        await reader.Link("Tell us about an error").ClickAsync();
        await reader.GetByLabel("What is wrong").FillAsync("no");
        await reader.GetByLabel("How can we answer you?").FillAsync("reader@example.org");
        await reader.Button("Send to the newsroom").ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say a little more");
        await Expect(reader.GetByLabel("What is wrong")).ToHaveValueAsync("no");
        await Expect(reader.GetByLabel("How can we answer you?")).ToHaveValueAsync("reader@example.org");
        await reader.GetByLabel("What is wrong").FillAsync(Words);
        await reader.Button("Send to the newsroom").ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Thank you");
        Assert.Empty(await reader.Context.CookiesAsync());

        var editor = await SignInAsync(host, SampleHost.Mireille);
        await editor.GoAsync("/notices");
        var notice = editor.Locator("section.panel").Filter(new() { HasText = Words });
        await Expect(notice).ToContainTextAsync("reader@example.org");
        await notice.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).ClickAsync();
        await Expect(notice.GetByRole(AriaRole.Link, new() { Name = "reopen what is wrong" })).ToHaveAttributeAsync("href", $"articles/{host.Council.Id}/claims/2");
        await Expect(notice.GetByRole(AriaRole.Link, new() { Name = "publish the correction" })).ToHaveAttributeAsync("href", $"articles/{host.Council.Id}/publish");
    }

    [Fact]
    public async Task On_paper_every_address_is_written_out_and_every_verdict_keeps_its_icon_and_word()
    {
        var reader = await VisitAsync(host, scripts: false, width: 794);
        await reader.GotoAsync($"/verdicts/{host.Council.Slug}");
        await reader.EmulateMediaAsync(new() { Media = Media.Print });
        var after = await reader.Locator("a[data-at]").EvaluateAllAsync<string[]>("links => links.map(link => getComputedStyle(link, '::after').content)");
        Assert.NotEmpty(after);
        Assert.All(after, address => Assert.Contains(host.Address.TrimEnd('/') + "/", address, StringComparison.Ordinal));
        foreach (var rating in await reader.Locator(".rating, .note b, .tally span").AllAsync())
        {
            await Expect(rating.Locator("svg.i")).ToBeVisibleAsync();
            Assert.NotEqual("", (await rating.InnerTextAsync()).Trim());
        }

        await Expect(reader.GetByRole(AriaRole.Navigation, new() { Name = "Site" })).ToBeHiddenAsync();
        var paper = await reader.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.True(paper.Length > 10_000);
    }
}
