using FactCheck.Claims;
using FactCheck.Sources;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class ReviewJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private readonly Acts acts = new(host);

    [Fact]
    public async Task The_proposer_cannot_sign_off_in_the_page_and_is_told_why()
    {
        var article = await acts.ArticleAsync("A bridge is closed", "The bridge over the Leine was closed on 4 May.");
        var claim = await acts.ProposeAsync(await acts.ClaimAsync(article, "closed on 4 May"));
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article, claim.Number);
        var signOff = awa.OpenCard().GetByRole(AriaRole.Button, new() { Name = "Sign off" });
        await Expect(signOff).ToBeDisabledAsync();
        await Expect(signOff).ToHaveAccessibleDescriptionAsync("You proposed this verdict: somebody else signs it off.");
        await Expect(awa.OpenCard().GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Sign off:" })).ToContainTextAsync("You proposed this verdict: somebody else signs it off.");

        // Not even where the page would let the click through.
        await signOff.EvaluateAsync("button => { button.removeAttribute('aria-disabled'); button.click(); }");
        var answer = await awa.APIRequest.PostAsync($"/api/claims/{claim.Id}/sign-off", new() { DataObject = new { version = claim.Version, note = (string?)null } });
        Assert.Equal(403, answer.Status);
        Assert.Equal("You proposed this verdict: somebody else signs it off.", (await answer.JsonAsync())!.Value.GetProperty("message").GetString());
        var now = await acts.NowAsync(claim);
        Assert.Equal((ClaimStatus.InReview, claim.Version), (now.Status, now.Version));
    }

    [Fact]
    public async Task The_key_that_sends_a_verdict_chooses_none()
    {
        var article = await acts.ArticleAsync("A sluice is opened", "The sluice was opened on 6 May.");
        var claim = await acts.ClaimAsync(article, "opened on 6 May");
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article, claim.Number);
        await awa.GetByRole(AriaRole.Tab, new() { Name = "Verdict" }).ClickAsync();
        await awa.Button("Start checking").ClickAsync();
        await awa.Button("Propose").ClickAsync();
        var ratings = awa.OpenCard().GetByRole(AriaRole.Radio);
        await Expect(ratings.First).ToBeFocusedAsync();
        await awa.Keyboard.PressAsync("Control+Enter");
        await Expect(awa.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await awa.Field("Explanation").FillAsync("The water board’s log gives the day.");
        await awa.Keyboard.PressAsync("Control+Enter");
        await Expect(awa.OpenCard()).ToContainTextAsync("Choose a rating");
        Assert.Equal(0, await ratings.And(awa.Locator(":checked")).CountAsync());
        Assert.Equal(ClaimStatus.Checking, (await acts.NowAsync(claim)).Status);
    }

    [Fact]
    public async Task A_confidential_source_is_withheld_on_the_public_page_and_from_the_author()
    {
        const string Name = "Colonel Brandt of the second brigade";
        const string Said = "The register says so.";
        var article = await acts.ArticleAsync("Letters from the second brigade", "The brigade received the letters on 9 May.");
        var claim = await acts.ProposeAsync(await acts.ClaimAsync(article, "received the letters on 9 May"), source: new SourceFields
        {
            Kind = SourceKind.Person,
            Title = Name,
            IsConfidential = true,
            WithheldBecause = "the source would lose their post",
            Notes = "Met at the Hotel Union.",
        });

        var idrissa = await SignInAsync(host, SampleHost.Idrissa);
        await idrissa.OpenAsync(article, claim.Number);
        await idrissa.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        await Expect(idrissa.OpenCard()).ToContainTextAsync("confidential");
        await NamesNothingAsync(idrissa);
        var board = await idrissa.APIRequest.GetAsync($"/api/articles/{article.Id}");
        Assert.DoesNotContain(Name, await board.TextAsync(), StringComparison.Ordinal);
        await idrissa.GoAsync("/sources");
        await NamesNothingAsync(idrissa);

        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.OpenAsync(article, claim.Number);
        await mireille.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        await Expect(mireille.OpenCard()).Not.ToContainTextAsync(Name);
        await mireille.OpenCard().GetByRole(AriaRole.Button, new() { Name = "Show who it is" }).ClickAsync();
        await Expect(mireille.OpenCard()).ToContainTextAsync(Name);
        await acts.SignOffAsync(claim);
        var published = await acts.PublishAsync(article);

        var reader = await VisitAsync(host, scripts: false);
        foreach (var address in (string[])[$"/verdicts/{published.Slug}", $"/verdicts/{published.Slug}/1"])
        {
            await reader.GotoAsync(address);
            await Expect(reader.GetByText("A confidential source")).ToBeVisibleAsync();
            await Expect(reader.GetByText("the source would lose their post")).ToBeVisibleAsync();
            await NamesNothingAsync(reader);
        }

        async Task NamesNothingAsync(IPage page)
        {
            var html = await page.ContentAsync();
            Assert.DoesNotContain("Brandt", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Hotel Union", html, StringComparison.Ordinal);
            Assert.DoesNotContain(Said, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_blocker_of_a_publication_is_a_link_that_leads_to_its_cause()
    {
        var article = await acts.ArticleAsync(
            "What blocks", "The port opened in 1911 under two mayors. Nobody remembers the day. The ministry paid 40 million euros for it in 2019.", dismiss: false);
        await acts.ClaimAsync(article, "The port opened in 1911");
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.GoAsync($"/articles/{article.Id}/publish");
        var blockers = mireille.GetByRole(AriaRole.Region, new() { Name = "Publication" }).Locator("ul").First.GetByRole(AriaRole.Link);
        await Expect(blockers.First).ToBeVisibleAsync();
        var causes = await blockers.AllAsync();
        var items = mireille.GetByRole(AriaRole.Region, new() { Name = "Publication" }).Locator("ul").First.GetByRole(AriaRole.Listitem);
        Assert.Equal(await items.CountAsync(), causes.Count);
        Assert.Equal(0, await mireille.Button("Publish").CountAsync());
        var addresses = new List<(string Says, string Address)>();
        foreach (var cause in causes)
        {
            addresses.Add((await cause.InnerTextAsync(), (await cause.GetAttributeAsync("href"))!));
        }

        Assert.Contains(addresses, one => one.Says.StartsWith("Sentence 2 ", StringComparison.Ordinal));
        Assert.Contains(addresses, one => one.Says.StartsWith("Claim 1 ", StringComparison.Ordinal));
        Assert.Contains(addresses, one => one.Says.Contains("suggestion", StringComparison.Ordinal));
        foreach (var (says, address) in addresses)
        {
            await mireille.GoAsync("/" + address.TrimStart('/'));
            await mireille.IsWorkbenchReadyAsync();
            if (address.Contains("/claims/", StringComparison.Ordinal))
            {
                await Expect(mireille.OpenCard().Locator(".hd")).ToContainTextAsync("To check");
            }
            else
            {
                Assert.True(address.Contains("?sentence=", StringComparison.Ordinal), $"“{says}” leads to {address}, which shows no cause.");
                await mireille.WaitForFunctionAsync("() => [...(CSS.highlights.get('sentence') ?? [])].length > 0");
                var number = int.Parse(address.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture);
                var shown = await mireille.EvaluateAsync<string>("() => [...CSS.highlights.get('sentence')].map(range => range.toString()).join('')");
                Assert.Equal(number switch { 2 => "Nobody remembers the day.", 3 => "The ministry paid 40 million euros for it in 2019.", _ => "another sentence" }, shown);
            }
        }

        // The same list stands in the workbench.
        await mireille.OpenAsync(article);
        await mireille.Button("publication").ClickAsync();
        await mireille.GetByRole(AriaRole.Group, new() { Name = "What blocks publication" }).GetByRole(AriaRole.Link, new() { Name = "Claim 1" }).ClickAsync();
        await Expect(mireille.OpenCard()).ToHaveIdAsync("claim-1");
    }

    [Fact]
    public async Task The_same_source_address_twice_offers_the_one_that_is_there()
    {
        var article = await acts.ArticleAsync("Two claims, one source", "The dam holds 3 million tonnes. It was built in 1954.");
        await acts.ClaimAsync(article, "holds 3 million tonnes");
        var claim = await acts.ClaimAsync(article, "built in 1954");
        Acts.Done(await host.Use<AddSource>().RunAsync(
            acts.By(SampleHost.Tomas), new SourceFields { Kind = SourceKind.Page, Title = "The dam in figures", Address = "https://water.example/dam" }, Stop));
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article, claim.Number);
        await awa.Keyboard.PressAsync("e");
        await awa.Field("Title").FillAsync("Dam figures, water board");
        await awa.Field("Address").FillAsync("HTTPS://water.example:443/dam#top");
        await awa.Field("Excerpt").FillAsync("Completed 1954.");
        await awa.Button("Add evidence").ClickAsync();
        await Expect(awa.GetByText("This address was in the library already")).ToBeVisibleAsync();
        await Expect(awa.OpenCard()).ToContainTextAsync("The dam in figures");
        await Expect(awa.Field("Excerpt")).ToHaveValueAsync("Completed 1954.");
        await awa.Button("Add evidence").ClickAsync();
        await Expect(awa.OpenCard().Locator(".evd")).ToContainTextAsync("The dam in figures");

        await awa.GoAsync("/sources");
        await awa.GetByLabel("Search sources").FillAsync("water.example/dam");
        await Expect(awa.GetByRole(AriaRole.Button, new() { Name = "The dam in figures" })).ToHaveCountAsync(1);
        await Expect(awa.GetByText("Dam figures, water board")).ToHaveCountAsync(0);
    }
}
