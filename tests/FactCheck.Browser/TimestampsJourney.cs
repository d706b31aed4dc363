using FactCheck.Sources;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using Authority = FactCheck.Tests.Sources.Timestamping.Authority;
using Misbehaviour = FactCheck.Tests.Sources.Timestamping.Misbehaviour;
using OpenSsl = FactCheck.Tests.Sources.Timestamping.OpenSsl;

namespace FactCheck.Browser;

/// <summary>What an authority elsewhere signed of a capture, taken from its page and verified by openssl alone.</summary>
public sealed class TimestampsJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_timestamp_that_was_late_is_asked_for_again_shown_taken_and_verified_by_openssl()
    {
        await using var authority = await Authority.StartAsync();
        authority.How = Misbehaviour.Down;
        await using var host = new SampleHost
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Manuscripts:TrustedOrigins:0"] = authority.Origin.AbsoluteUri.TrimEnd('/'), ["Captures:Nightly"] = "false",
                ["Captures:Timestamps:0:Name"] = authority.Entry.Name, ["Captures:Timestamps:0:Address"] = authority.Entry.Address.AbsoluteUri, ["Captures:Timestamps:0:TrustFile"] = authority.TrustFile,
            },
        };
        await host.InitializeAsync();
        var source = Acts.Done(await host.Use<AddSource>().RunAsync(host.People[SampleHost.Awa], new SourceFields { Title = "The log of the harbour master" }, Stop));
        using var content = new MemoryStream("At noon the Marguerite came in."u8.ToArray());
        var capture = Acts.Done(await host.Use<UploadCapture>().RunAsync(host.People[SampleHost.Awa], source.Id, new UploadedFile(content, "log.txt"), Stop));

        var page = await SignInAsync(host, SampleHost.Awa);
        await page.GoAsync($"/sources/{source.Id}/captures/{capture.Id}");
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "The capture", Exact = true });
        await Expect(panel.Locator("[data-timestamp=Waiting]")).ToContainTextAsync("did not answer");
        await Expect(panel.Locator("[data-timestamp=Waiting]")).ToContainTextAsync("It is asked again at");
        List<string> found = [.. await Axe.ViolationsAsync(page, "a timestamp that is waited for")];
        await Expect(panel.GetByText("openssl ts -verify")).ToHaveCountAsync(0);

        // An author of other articles sees none of it; who checks asks, and every page that is open learns what came.
        var author = await SignInAsync(host, SampleHost.Idrissa);
        await author.GoAsync($"/sources/{source.Id}/captures/{capture.Id}");
        await Expect(author.GetByRole(AriaRole.Alert)).ToContainTextAsync("only on your own articles");
        await Expect(author.Locator("[data-timestamp]")).ToHaveCountAsync(0);
        var editor = await SignInAsync(host, SampleHost.Mireille);
        await editor.GoAsync($"/sources/{source.Id}/captures/{capture.Id}");
        await Expect(editor.Locator("[data-timestamp=Waiting]")).ToBeVisibleAsync();
        authority.How = Misbehaviour.None;
        await page.Button("Ask for timestamps now").ClickAsync();
        var kept = panel.Locator("[data-timestamp=Kept]");
        await Expect(kept).ToContainTextAsync("verified");
        await Expect(kept).ToContainTextAsync("Test Clock");
        await Expect(kept).ToContainTextAsync("signed by clock");
        await Expect(page.Button("Ask for timestamps now")).ToHaveCountAsync(0);
        await Expect(editor.Locator("[data-timestamp=Kept]")).ToBeVisibleAsync();
        found.AddRange(await Axe.ViolationsAsync(page, "a timestamp that holds"));
        Assert.True(found.Count == 0, string.Join('\n', found));

        var folder = Directory.CreateTempSubdirectory("factcheck-verify-").FullName;
        try
        {
            var file = await TakeAsync(page, panel.GetByRole(AriaRole.Link, new() { Name = "Take the file" }), folder);
            var token = await TakeAsync(page, kept.GetByRole(AriaRole.Link, new() { Name = "Take it" }), folder);
            Assert.EndsWith(".tsr", token, StringComparison.Ordinal);
            Assert.Contains("Verification: OK", await OpenSsl.RunAsync(folder, "ts", "-verify", "-data", file, "-in", token, "-CAfile", authority.TrustFile), StringComparison.Ordinal);

            // The control: one byte more, and it does not hold.
            await File.AppendAllTextAsync(Path.Combine(folder, file), "!", Stop);
            Assert.NotEqual(0, (await OpenSsl.TryAsync(folder, "ts", "-verify", "-data", file, "-in", token, "-CAfile", authority.TrustFile)).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Empty(PageErrors);
    }

    private static async Task<string> TakeAsync(IPage page, ILocator link, string folder)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await download.SaveAsAsync(Path.Combine(folder, download.SuggestedFilename));
        return download.SuggestedFilename;
    }
}
