using FactCheck.People;
using FactCheck.Published;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

/// <summary>A newsroom in which two editors answer for what readers are told, and what a reader then finds.</summary>
public sealed class TwoPublishJourney(Chromium chromium) : Journey(chromium)
{
    private const string Why = "The record that it rests on was not authentic.";

    [Fact]
    public async Task One_editor_asks_for_a_retraction_another_confirms_it_and_the_first_sees_that_without_loading_the_page_again()
    {
        await using var host = new SampleHost();
        await host.InitializeAsync();
        await MakeTwoPublishAsync(host);
        var page = $"/articles/{host.Council.Id}/publish";
        var first = await SignInAsync(host, SampleHost.Mireille);
        await first.GoAsync(page);
        await first.Button("Retract…").ClickAsync();
        await first.Button("Ask another editor to confirm the retraction").ClickAsync();

        // It is said beside the field that is wrong, and beside no other that has a like one.
        await Expect(first.GetByText("Tell readers why the page is retracted")).ToHaveCountAsync(1);
        await first.GetByLabel("Why is it retracted?").FillAsync(Why);
        await first.Button("Ask another editor to confirm the retraction").ClickAsync();
        await Expect(first.GetByText("Waits for a second editor.")).ToBeVisibleAsync();
        await Expect(first.Button("Confirm exactly this")).ToBeDisabledAsync();
        var reader = await VisitAsync(host, scripts: false, width: 360);
        await reader.GotoAsync($"/verdicts/{host.Council.Slug}");
        await Expect(reader.GetByText(Why)).ToHaveCountAsync(0);

        var second = await SignInAsync(host, SampleHost.Tomas);
        await second.GoAsync(page);
        await second.Button("Confirm exactly this").ClickAsync();
        await Expect(first.GetByText("Waits for a second editor.")).ToHaveCountAsync(0);
        await Expect(first.GetByRole(AriaRole.Region, new() { Name = "Publication" })).ToContainTextAsync($"retraction: {Why}");

        // Somebody else: a browser may show for some seconds what it was sent before.
        reader = await VisitAsync(host, scripts: false, width: 360);
        foreach (var address in (string[])[$"/verdicts/{host.Council.Slug}", $"/verdicts/{host.Council.Slug}/4", "/corrections"])
        {
            await reader.GotoAsync(address);
            await Expect(reader.GetByText(Why).First).ToBeVisibleAsync();
        }

        foreach (var feed in (string[])[PublicPaths.CorrectionsFeed, PublicPaths.CorrectionsJsonFeed, PublicPaths.Feed])
        {
            Assert.Contains(Why, await (await reader.APIRequest.GetAsync(feed)).TextAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(PageErrors);
    }

    private static async Task MakeTwoPublishAsync(SampleHost host)
    {
        var administrator = host.People[SampleHost.Mireille];
        var newsroom = await host.Database.ReadAsync(session => session.People.NewsroomAsync(default), default);
        Assert.True((await host.Use<ChangeSettings>().RunAsync(administrator, newsroom!.Version, new() { TwoPublish = true }, default)).IsDone);
        var tomas = host.People[SampleHost.Tomas];
        Assert.True((await host.Use<GiveRoles>().RunAsync(administrator, tomas.Id, tomas.Roles, [.. tomas.Roles, Role.Editor], default)).IsDone);
    }
}
