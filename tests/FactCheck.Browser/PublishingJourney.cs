using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class PublishingJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private const string Headline = "Council votes for the harbour tram";

    private const string Draft = """
        The city council approved a new tram line on Tuesday by 31 votes to 12. The line will run 14 kilometres from the harbour to the airport. Mayor Ines Falk said the project would cost 410 million euros.

        It had been a long evening. The opposition asked for a referendum, and the council rejected it. According to the transport ministry, the state pays 60 percent of the cost.

        Work begins in March 2027. Whether the first tram will be on time is anybody’s guess.
        """;

    [Fact]
    public async Task What_cannot_be_published_again_is_refused_before_anybody_is_asked()
    {
        const string Text = "The harbour took 40 ships in May.";
        var acts = new Acts(host);
        var article = await acts.ArticleAsync("Ships in May, published twice", Text);
        await acts.SignOffAsync(await acts.ProposeAsync(await acts.ClaimAsync(article, Text)));
        await acts.PublishAsync(article);
        var page = await SignInAsync(host, SampleHost.Mireille);
        await page.GoAsync($"/articles/{article.Id}/publish");
        await page.Button("Publish again").ClickAsync();
        await Expect(page.GetByText("Say whether this is a correction")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.GetByLabel("a correction").CheckAsync();
        await page.Field("What readers are told").FillAsync("They were 41.");
        await page.Button("Publish again").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Not yet" }).ClickAsync();
        await Expect(page.Field("What readers are told")).ToHaveValueAsync("They were 41.");
        await Expect(page.Button("Publish again")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_editor_takes_a_pasted_draft_to_a_published_verdict_page()
    {
        var mireille = await SignInByHandAsync(SampleHost.Mireille);
        var article = await PasteAsync(mireille);
        await SplitAsync(mireille);

        var awa = await SignInByHandAsync(SampleHost.Awa);
        await awa.GotoAsync(article);
        await awa.IsWorkbenchReadyAsync();
        await StartAsync(awa, 1);
        await awa.OpenCard().GetByRole(AriaRole.Button, new() { Name = "Evidence", Exact = true }).ClickAsync();
        await EnterSourceAsync(awa);
        await ProposeAsync(awa, 1, "Accurate", "The minutes give the vote: 31 to 12.");
        await StartAsync(awa, 2);
        await awa.Keyboard.PressAsync("e");
        await ChooseSourceAsync(awa);
        await ProposeAsync(awa, 2, "Needs context", "The minutes give 14 kilometres for the first stage only.");
        await StartAsync(awa, 3);
        await ProposeAsync(awa, 3, "Unproven", "The plan names no sum yet.");

        foreach (var number in (int[])[1, 2, 3])
        {
            await SignOffAsync(mireille, number);
        }

        await Expect(mireille.GetByText("3 of 3 claims signed off")).ToBeVisibleAsync();
        await Expect(mireille.GetByText("Ready to publish")).ToBeVisibleAsync();
        var verdicts = await PublishAsync(mireille);
        Assert.Equal("/verdicts/council-votes-for-the-harbour-tram", verdicts);
        Assert.Empty(PageErrors);

        await ReadAsync(verdicts);
    }

    private async Task<IPage> SignInByHandAsync(string who)
    {
        var page = await VisitAsync(host);
        await page.GotoAsync("/articles/new");
        await page.ArriveAsync("/account/sign-in");
        await page.Button(who).ClickAsync();
        await page.ArriveAsync("/articles/new");
        return page;
    }

    private static async Task<string> PasteAsync(IPage page)
    {
        await page.IsReadyAsync();
        await page.Field("Headline").FillAsync(Headline);
        await page.GetByLabel("Author", new() { Exact = true }).FillAsync(SampleHost.Idrissa);
        await page.GetByLabel("one sign-off").CheckAsync();
        await page.WriteAsync(Draft);
        await page.Button("Create article").ClickAsync();
        await page.IsWorkbenchReadyAsync();
        await Expect(page.GetByText("of 84 words covered")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task SplitAsync(IPage page)
    {
        // With the mouse.
        await page.SelectAsync("approved a new tram line on Tuesday by 31 votes to 12");
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await page.Button("Edit wording, kind, claimant").ClickAsync();
        await page.Field("Wording").FillAsync("The council approved the tram line by 31 votes to 12.");
        await page.Field("Kind").SelectOptionAsync("Number");
        await page.OpenCard().GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Claim(1)).ToContainTextAsync("31 votes to 12");
        await page.Button("Close the claim").ClickAsync();

        // With the keyboard alone, from here on.
        await page.ListSentencesAsync();
        var rows = page.GetByRole(AriaRole.List, new() { Name = "Sentences" }).GetByRole(AriaRole.Listitem);
        await Expect(rows).ToHaveCountAsync(8);
        await Expect(rows.Nth(0).Locator(".cover")).ToHaveTextAsync("in a claim");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("c");
        await Expect(rows.Nth(1).Locator(".cover")).ToHaveTextAsync("in a claim");

        // A suggestion taken, another dismissed.
        await Expect(rows.Nth(2)).ToContainTextAsync("Accept");
        await Expect(rows.Nth(5)).ToContainTextAsync("Dismiss");
        await GoToAsync(page, rows, 2);
        await page.Keyboard.PressAsync("a");
        await Expect(rows.Nth(2).Locator(".cover")).ToHaveTextAsync("in a claim");
        await GoToAsync(page, rows, 5);
        await page.Keyboard.PressAsync("x");
        await Expect(rows.Nth(5)).Not.ToContainTextAsync("Dismiss");

        foreach (var row in (int[])[3, 4, 5, 6, 7])
        {
            await GoToAsync(page, rows, row);
            await page.Keyboard.PressAsync("o");
            await Expect(rows.Nth(row).Locator(".cover")).ToHaveTextAsync("nothing to check");
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByText("84 of 84 words covered")).ToBeVisibleAsync();
        await Expect(page.GetByText("0 of 3 claims signed off")).ToBeVisibleAsync();
    }

    /// <summary>Moves in the sentence list with the arrow keys, as a person without a mouse does.</summary>
    private static async Task GoToAsync(IPage page, ILocator rows, int index)
    {
        var at = await rows.EvaluateAllAsync<int>("rows => rows.indexOf(document.activeElement)");
        Assert.True(at >= 0, "The focus is in the sentence list after an act there.");
        for (; at != index; at += Math.Sign(index - at))
        {
            await page.Keyboard.PressAsync(at < index ? "ArrowDown" : "ArrowUp");
        }

        await Expect(rows.Nth(index)).ToBeFocusedAsync();
    }

    private static async Task OpenClaimAsync(IPage page, int number)
    {
        var card = page.Claim(number);
        if (!await card.EvaluateAsync<bool>("card => card.classList.contains('open')"))
        {
            await card.Locator(".open-it").ClickAsync();
        }

        await Expect(page.OpenCard()).ToHaveIdAsync(string.Create(CultureInfo.InvariantCulture, $"claim-{number}"));
    }

    private static async Task StartAsync(IPage page, int number)
    {
        await OpenClaimAsync(page, number);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Verdict" }).ClickAsync();
        await page.Button("Start checking").ClickAsync();
        await Expect(page.OpenCard().Locator(".hd")).ToContainTextAsync("Checking");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        await Expect(page.OpenCard().GetByRole(AriaRole.Button, new() { Name = "Evidence", Exact = true })).ToBeVisibleAsync();
    }

    private static async Task EnterSourceAsync(IPage page)
    {
        await page.Field("Title").FillAsync("Minutes of the council, 14 October");
        await page.Field("Publisher").FillAsync("City of Harbourside");
        await page.Field("Address").FillAsync("https://council.example/minutes/2026-10-14");
        await page.Field("Primary").CheckAsync();
        await page.Field("Excerpt").FillAsync("In favour 31, against 12.");
        await page.Field("Where in the source").FillAsync("page 3");
        await page.Button("Add evidence").ClickAsync();
        await Expect(page.OpenCard()).ToContainTextAsync("In favour 31, against 12.");
    }

    private static async Task ChooseSourceAsync(IPage page)
    {
        await page.GetByLabel("Source", new() { Exact = true }).FillAsync("minutes of the council");
        await page.GetByRole(AriaRole.List, new() { Name = "From the library" }).GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByLabel("gives context").CheckAsync();
        await page.Field("Excerpt").FillAsync("First stage: 14 km.");
        await page.Button("Add evidence").ClickAsync();
        await Expect(page.OpenCard()).ToContainTextAsync("First stage: 14 km.");
    }

    private static async Task ProposeAsync(IPage page, int number, string rating, string why)
    {
        await OpenClaimAsync(page, number);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Verdict" }).ClickAsync();
        await page.Button("Propose").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^" + rating, RegexOptions.None, TimeSpan.FromSeconds(1)) }).CheckAsync();
        await page.Field("Explanation").FillAsync(why);
        await page.Button("Propose").ClickAsync();
        await Expect(page.OpenCard().Locator(".hd")).ToContainTextAsync("In review");
    }

    private static async Task SignOffAsync(IPage page, int number)
    {
        await OpenClaimAsync(page, number);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Verdict" }).ClickAsync();
        await page.OpenCard().GetByRole(AriaRole.Button, new() { Name = "Sign off" }).ClickAsync();
        await Expect(page.OpenCard().Locator(".hd")).ToContainTextAsync("Signed off");
    }

    private static async Task<string> PublishAsync(IPage page)
    {
        await page.Link("Publish").ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Publication" }).GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        var link = page.Link("the verdict page");
        await Expect(link).ToBeVisibleAsync();
        return "/" + (await link.GetAttributeAsync("href"))!.TrimStart('/');
    }

    /// <summary>Reads it as anybody does: signed out, scripts off.</summary>
    private async Task ReadAsync(string verdicts)
    {
        var reader = await VisitAsync(host, scripts: false);
        await reader.GotoAsync(verdicts);
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Headline);
        var marks = reader.GetByRole(AriaRole.Region, new() { Name = "The article" }).Locator("mark");
        await Expect(marks).ToHaveCountAsync(3);
        await Expect(marks.First).ToContainTextAsync("approved a new tram line on Tuesday by 31 votes to 12");
        var first = reader.Locator("#claim-1");
        await Expect(first).ToContainTextAsync("Accurate");
        await Expect(first).ToContainTextAsync("The minutes give the vote: 31 to 12.");
        await Expect(first).ToContainTextAsync("In favour 31, against 12.");
        await Expect(first).ToContainTextAsync("Minutes of the council, 14 October");
        await Expect(first.GetByRole(AriaRole.Link, new() { Name = "original" })).ToHaveAttributeAsync("href", "https://council.example/minutes/2026-10-14");
        await Expect(first).ToContainTextAsync("Proposed by Awa Sidibé");
        await Expect(first).ToContainTextAsync("Signed off by Mireille Roche");
        await Expect(reader.Locator("#claim-2")).ToContainTextAsync("Needs context");
        await Expect(reader.Locator("#claim-3")).ToContainTextAsync("Unproven");

        await reader.Link("Link to this claim, number 1").ClickAsync();
        await reader.ArriveAsync(verdicts + "/1");
        await HasOneClaimReviewAsync(reader, verdicts);

        var feed = await reader.APIRequest.GetAsync("/verdicts/feed.atom");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(await feed.TextAsync()).Descendants(atom + "entry")
            .Single(entry => entry.Element(atom + "title")?.Value == Headline);
        Assert.Contains(entry.Elements(atom + "link"), link => link.Attribute("href")!.Value == host.Address + verdicts);
    }

    private async Task HasOneClaimReviewAsync(IPage reader, string verdicts)
    {
        var scripts = await reader.Locator("script[type='application/ld+json']").AllTextContentsAsync();
        using var json = JsonDocument.Parse(Assert.Single(scripts));
        var review = json.RootElement;
        Assert.Equal("https://schema.org", review.GetProperty("@context").GetString());
        Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
        Assert.Equal(host.Address + verdicts + "/1", review.GetProperty("url").GetString());
        Assert.Equal("The council approved the tram line by 31 votes to 12.", review.GetProperty("claimReviewed").GetString());
        Assert.False(string.IsNullOrEmpty(review.GetProperty("author").GetProperty("name").GetString()));
        Assert.True(review.GetProperty("datePublished").TryGetDateTimeOffset(out _));
        var rating = review.GetProperty("reviewRating");
        Assert.Equal("Accurate", rating.GetProperty("alternateName").GetString());
        Assert.InRange(rating.GetProperty("ratingValue").GetInt32(), rating.GetProperty("worstRating").GetInt32(), rating.GetProperty("bestRating").GetInt32());
        Assert.Equal("The minutes give the vote: 31 to 12.", rating.GetProperty("ratingExplanation").GetString());
        var claim = review.GetProperty("itemReviewed");
        Assert.Equal("Claim", claim.GetProperty("@type").GetString());
        Assert.Equal(SampleHost.Idrissa, claim.GetProperty("author").GetProperty("name").GetString());
        Assert.True(claim.GetProperty("datePublished").TryGetDateTimeOffset(out _));
        Assert.True(claim.TryGetProperty("appearance", out _));
        Assert.True(claim.TryGetProperty("firstAppearance", out _));
    }
}
