using FactCheck.Articles;
using FactCheck.Published;
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
    public async Task An_Arabic_verdict_and_the_form_for_its_errors_fit_a_phone_and_run_from_the_right()
    {
        var slug = await PublishInArabicAsync();
        var reader = await VisitAsync(host, width: 320);
        foreach (var path in (string[])[$"/verdicts/{slug}", $"/verdicts/{slug}/1", $"/corrections/tell-us/{slug}", $"/corrections/tell-us/{slug}/1"])
        {
            await reader.GotoAsync(path);
            Assert.Equal("rtl", await reader.Locator("html").GetAttributeAsync("dir"));
            Assert.Equal(0, await reader.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }

        await reader.GotoAsync($"/verdicts/{slug}/1");
        foreach (var line in (string[])[".as", ".foot span:first-child", ".ways summary"])
        {
            var right = await reader.Locator(line).First.EvaluateAsync<double>("line => { const words = document.createRange(); words.selectNodeContents(line); return words.getBoundingClientRect().right; }");
            Assert.InRange(right, 280, 320);
        }
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

    /// <summary>A publication beside the sample's own, past the rules of publishing: what is looked at is the page.</summary>
    private async Task<string> PublishInArabicAsync()
    {
        var clock = TimeProvider.System;
        var like = await host.Database.ReadAsync(session => session.Publications.ShownAtAsync(host.Council.Slug!, default), default) ?? throw new InvalidOperationException("The sample has a publication.");
        var (id, revision) = (clock.New<ArticleId>(), clock.New<RevisionId>());
        var slug = $"arabic-{id}";
        var was = PublishedJson.Read(like.Content);
        const string Text = "وافق مجلس المدينة على خط ترام جديد بأغلبية 31 صوتا مقابل 12.";
        var content = was with
        {
            Headline = "مجلس المدينة يوافق على خط الترام",
            Language = "ar",
            Text = Text,
            Formatting = [],
            Claims = [was.Claims[0] with { Wording = "وافق المجلس بأغلبية 31 صوتا", Passages = [new PublishedPassage(0, Text.Length - 1, Text[..^1])], Explanation = "محضر الجلسة يذكر التصويت." }],
        };
        var json = PublishedJson.Write(content);
        await host.Database.WriteAsync<bool>(
            async session =>
            {
                await session.Articles.AddAsync(
                    host.Council with { Id = id, Headline = content.Headline, Slug = slug, CurrentRevision = revision },
                    new Revision { Id = revision, ArticleId = id, Number = 1, Text = Text, CreatedBy = like.PublishedBy, CreatedAt = like.PublishedAt },
                    default);
                await session.Publications.AddAsync(
                    like with { Id = clock.New<PublicationId>(), ArticleId = id, Slug = slug, Headline = content.Headline, Content = json, ContentHash = PublishedJson.Hash(json) }, default);
                return true;
            },
            default);
        return slug;
    }
}
