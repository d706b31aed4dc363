using System.Collections.Concurrent;
using System.Text;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Sources;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

/// <summary>What a living page is sent, read off the wire: who a confidential source is, nobody is told unasked.</summary>
public sealed class ConfidentialJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private const string Name = "Zebulon";
    private static readonly string[] Secrets = [Name, "Quillfeather", "basilisk", "otter.example"];
    private readonly Acts acts = new(host);
    private readonly ConcurrentQueue<string> told = new();

    [Theory]
    [InlineData(SampleHost.Mireille, true)]
    [InlineData(SampleHost.Awa, true)]
    [InlineData(SampleHost.Tomas, false)]
    [InlineData(SampleHost.Idrissa, false)]
    public async Task No_page_is_sent_who_a_confidential_source_is_until_somebody_who_may_know_asks(string who, bool mayKnow)
    {
        var (article, claim, source, capture) = await SecretAsync();
        var page = await SignInAsync(host, who);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => told.Enqueue(frame.Binary is { } bytes ? Encoding.UTF8.GetString(bytes) : frame.Text ?? "");
        page.Response += (_, answer) => told.Enqueue(answer.Url);

        await page.OpenAsync(article, claim.Number);
        foreach (var tab in await page.OpenCard().GetByRole(AriaRole.Tab).AllAsync())
        {
            await tab.ClickAsync();
            await page.WaitForTimeoutAsync(300);
            await SilentAsync(page, await tab.InnerTextAsync());
        }

        foreach (var address in (string[])["/desk", "/articles", "/review", "/notifications", "/queries", $"/articles/{article.Id}/history", $"/articles/{article.Id}/publish", $"/articles/{article.Id}/wordings", "/sources", $"/sources/{source.Id}"])
        {
            await page.GoAsync(address);
            await page.WaitForTimeoutAsync(300);
            await SilentAsync(page, address);
        }

        // What identifies it finds nothing, however it is looked for.
        await page.GoAsync("/sources");
        foreach (var word in (string[])["quillfeath", "basilis"])
        {
            if (await page.Locator("[data-search]").IsVisibleAsync())
            {
                await page.GetByLabel("Search sources").FillAsync(word);
                await Expect(page.GetByText("No source is like that.")).ToBeVisibleAsync();
            }
        }

        await SilentAsync(page, "the search");
        if (who == SampleHost.Idrissa)
        {
            // Whoever may not read the library at all is told so there as well, and does not wait for it.
            await page.GoAsync($"/sources/{source.Id}");
            await Expect(page.GetByText("only on your own articles")).ToBeVisibleAsync();
            await Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);
        }

        if (!mayKnow)
        {
            // Nor by the capture's own page, for whoever has its address.
            await page.GoAsync($"/sources/{source.Id}/captures/{capture.Id}");
            await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
            await SilentAsync(page, "the capture");
            await page.GoAsync($"/sources/{source.Id}");
            await Expect(page.Button("Show who it is")).ToHaveCountAsync(0);
        }
        else
        {
            await page.GoAsync($"/sources/{source.Id}");
            await page.Button("Show who it is").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Name })).ToBeVisibleAsync();

            // The control: what is told is seen on the wire.
            Assert.Contains(told, words => words.Contains(Name, StringComparison.Ordinal));
        }

        Assert.Empty(PageErrors);
    }

    private async Task SilentAsync(IPage page, string where)
    {
        told.Enqueue(await page.ContentAsync());
        foreach (var secret in Secrets)
        {
            Assert.False(told.Any(words => words.Contains(secret, StringComparison.OrdinalIgnoreCase)), $"“{secret}” is told at {where}");
        }
    }

    private async Task<(Article Article, Claim Claim, Source Source, Capture Capture)> SecretAsync()
    {
        var article = await acts.ArticleAsync("What the customs counted", "The customs counted 512 crates in March.");
        var claim = await acts.ProposeAsync(await acts.ClaimAsync(article, "counted 512 crates in March"), source: new SourceFields
        {
            Kind = SourceKind.Person, Title = $"{Name} Quillfeather", Address = "https://otter.example/q", Notes = "Met by the basilisk.", IsConfidential = true, WithheldBecause = "They fear for their job.",
        });
        var evidence = Assert.Single(await host.Database.ReadAsync(session => session.Evidence.OfClaimAsync(claim.Id, Stop), Stop));
        var source = (await host.Database.ReadAsync(session => session.Sources.FindAsync(evidence.SourceId, Stop), Stop))!;
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"I am {Name}, and I saw the basilisk."));
        var capture = Acts.Done(await host.Use<UploadCapture>().RunAsync(host.People[SampleHost.Awa], source.Id, new UploadedFile(content, "basilisk.txt"), Stop));
        return (article, claim, source, capture);
    }
}
