using System.Text;
using FactCheck.Sources;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class CapturesJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private readonly Acts acts = new(host);

    [Fact]
    public async Task A_file_is_brought_by_hand_and_words_of_it_become_the_excerpt_by_keys()
    {
        var article = await acts.ArticleAsync("The harbour register", "The harbour took 4,012 ships in 2023.");
        var claim = await acts.ProposeAsync(await acts.ClaimAsync(article, "The harbour took 4,012 ships"), source: new SourceFields { Title = "The harbour’s own register" });
        var page = await SignInAsync(host, SampleHost.Awa);
        await page.OpenAsync(article, claim.Number);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        await Expect(page.OpenCard()).ToContainTextAsync("not captured");

        var library = await SignInAsync(host, SampleHost.Awa);
        await library.GoAsync("/sources");
        await library.GetByRole(AriaRole.Button, new() { Name = "The harbour’s own register" }).ClickAsync();
        await library.Locator("[data-upload] input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "register.txt",
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes("Register of the harbour\n\nThe register says: 4,012 ships came in 2023, by our count.\n"),
        });
        await Expect(library.GetByText("register.txt is kept.")).ToBeVisibleAsync();
        await library.Locator("[data-upload] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "register.pdf", MimeType = "application/pdf", Buffer = [0x4D, 0x5A, 0, 0] });
        await Expect(library.GetByText("This is a program. Programs are not kept.")).ToBeVisibleAsync();

        // The other page learns of it by itself, and that the excerpt is not quite in it.
        await Expect(page.OpenCard()).ToContainTextAsync("uploaded");
        await Expect(page.OpenCard()).ToContainTextAsync("found");

        await library.GetByRole(AriaRole.Link, new() { Name = "uploaded" }).ClickAsync();
        var copy = library.GetByRole(AriaRole.Textbox, new() { Name = "The captured text" });
        await copy.FocusAsync();
        await library.Keyboard.PressAsync("Control+End");
        await library.Keyboard.TypeAsync("nothing of this stays");
        await library.Keyboard.PressAsync("Shift+Home");
        var take = library.GetByRole(AriaRole.Button, new() { Name = $"Claim {claim.Number}, supports" });
        await Expect(take).ToBeVisibleAsync();
        await Expect(copy).Not.ToContainTextAsync("nothing of this stays");
        await take.FocusAsync();
        await library.Keyboard.PressAsync("Enter");
        await Expect(library.GetByText($"Claim {claim.Number} has the excerpt now.")).ToBeVisibleAsync();

        await Expect(page.OpenCard().Locator(".evd q")).ToHaveTextAsync("The register says: 4,012 ships came in 2023, by our count.");
        await Expect(page.OpenCard()).ToContainTextAsync("found in the capture");
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task The_sample_does_not_go_to_the_network_and_says_so()
    {
        var page = await SignInAsync(host, SampleHost.Awa);
        await page.GoAsync("/sources");
        await page.Button("New source").ClickAsync();
        await page.Field("Title").FillAsync("A page of strangers");
        await page.Field("Address").FillAsync("https://example.org/strangers");
        await page.Button("Save").ClickAsync();
        await Expect(page.Locator("[data-capture=Failed]").First).ToContainTextAsync("not to go to the network");
        await Expect(page.Button("Try again")).ToBeVisibleAsync();
    }
}
