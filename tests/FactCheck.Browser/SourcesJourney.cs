using System.Text;
using FactCheck.Sources;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class SourcesJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    [Fact]
    public async Task The_library_is_searched_by_captured_words_duplicates_are_merged_and_parted_and_a_talk_is_logged_with_its_terms()
    {
        var (port, paper) = (await BringAsync("Tide tables of the port", "Port Office"), await BringAsync("Tide tables, morning edition", "Harbour Gazette"));
        var page = await SignInAsync(host, SampleHost.Awa);
        await page.GoAsync("/sources");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("springtide");
        await Expect(page.Locator(".lib tbody tr")).ToHaveCountAsync(2);

        // From row to row by keys, and what is looked for stays in the address.
        await page.GetByLabel("Search sources").BlurAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tide tables, morning edition" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tide tables of the port" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tide tables, morning edition" })).ToBeVisibleAsync();
        Assert.Contains("words=springtide", page.Url, StringComparison.Ordinal);

        await page.Button("Write a note").ClickAsync();
        await page.Field("What you think of it, and why").FillAsync("Prints the port’s tables without checking them.");
        await page.Button("Save note").ClickAsync();
        await Expect(page.Locator(".notes")).ToContainTextAsync("Awa Sidibé");

        var duplicates = page.GetByRole(AriaRole.Region, new() { Name = "Duplicates" });
        await Expect(duplicates).ToContainTextAsync("The same file is already here, used in 0 claims: Tide tables of the port");
        await duplicates.GetByRole(AriaRole.Button, new() { Name = "Merge the two…" }).ClickAsync();
        await duplicates.GetByRole(AriaRole.Radio, new() { Name = "Tide tables of the port" }).CheckAsync();
        await duplicates.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        await Expect(page.Locator(".lib tbody tr")).ToHaveCountAsync(1);
        await Expect(duplicates).ToContainTextAsync("Tide tables, morning edition was merged into it by Awa Sidibé");

        // The old address leads to the one that stays, with the notes of both; and it can be taken back.
        await page.GoAsync($"/sources/{paper.Id}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tide tables of the port" })).ToBeVisibleAsync();
        await Expect(page.Locator(".notes")).ToContainTextAsync("without checking them");
        await page.Button("Take the merge back").ClickAsync();
        await Expect(duplicates).ToContainTextAsync("The same file is already here");
        Assert.Equal(port.Id, (await host.Database.ReadAsync(session => session.Sources.FindAsync(port.Id, Stop), Stop))!.Id);

        await page.Button("New source").ClickAsync();
        await page.Field("Kind").SelectOptionAsync("Call or interview");
        await page.Field("Title").FillAsync("Talk with the pilot");
        await page.Field("Talked to").FillAsync("Pilot Marchetti");
        await Expect(page.Field("By")).ToHaveValueAsync("Awa Sidibé");
        await page.Field("When").FillAsync("2013-01-10 14:30");
        await page.Field("How").SelectOptionAsync("By telephone");
        await page.Button("Save").ClickAsync();
        await Expect(page.GetByText("Choose the terms that were agreed.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "On background" }).CheckAsync();
        await page.Field("What readers are told instead of the name").FillAsync("a pilot of the port");
        await page.Button("Save").ClickAsync();
        var preview = page.GetByRole(AriaRole.Region, new() { Name = "The source", Exact = true });
        await Expect(preview).ToContainTextAsync("on background, not recorded");
        await Expect(preview).ToContainTextAsync("a pilot of the port");
        Assert.Empty(PageErrors);
    }

    private async Task<Source> BringAsync(string title, string publisher)
    {
        var source = Acts.Done(await host.Use<AddSource>().RunAsync(host.People[SampleHost.Mireille], new SourceFields { Title = title, Publisher = publisher }, Stop));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("The springtide comes at noon on the tenth."));
        Acts.Done(await host.Use<UploadCapture>().RunAsync(host.People[SampleHost.Mireille], source.Id, new UploadedFile(content, "tables.txt"), Stop));
        return source;
    }
}
