using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class DraftsJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private readonly Acts acts = new(host);

    [Fact]
    public async Task An_empty_draft_is_refused_beside_its_field_and_what_was_typed_is_kept()
    {
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.BeginArticleAsync();
        await mireille.Field("Headline").FillAsync("A headline without a text");
        await mireille.GetByLabel("Author", new() { Exact = true }).FillAsync("A. Nobody");
        await mireille.WriteAsync(" \n\n ");
        await mireille.Button("Create article").ClickAsync();
        await Expect(mireille.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Paste the draft: there is no text yet.");
        await Expect(mireille.GetByLabel("Text", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(mireille.Field("Headline")).ToHaveValueAsync("A headline without a text");
        await Expect(mireille.GetByLabel("Author", new() { Exact = true })).ToHaveValueAsync("A. Nobody");
        Assert.EndsWith("/articles/new", mireille.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Arabic_draft_is_set_from_right_to_left()
    {
        const string Quote = "وافق المجلس على القرار";
        var article = await acts.ArticleAsync("قرار المجلس بشأن الميناء", $"{Quote} يوم الثلاثاء بأغلبية 31 صوتا مقابل 12. يبدأ العمل في مارس 2027.");
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.OpenAsync(article);
        var paragraph = mireille.Locator(".doc .p").First;
        await Expect(paragraph).ToHaveCSSAsync("direction", "rtl");
        await Expect(mireille.Locator(".doc")).ToHaveAttributeAsync("lang", "ar");
        await mireille.SelectAsync(Quote);
        await mireille.MakeClaimAsync(1, "صوت المجلس لصالح القرار.");
        await Expect(mireille.OpenCard().Locator(".quote")).ToHaveTextAsync(Quote);
        Assert.Equal(Quote, Assert.Single((await acts.ClaimsAsync(article)).Single(claim => claim.Number == 1).Anchors).Quote);
    }

    [Theory]
    [InlineData("Family 👩‍👩‍👧‍👦 of four moved to the café in Zu\u0308rich 🇨🇭 today", "👩‍👩‍👧‍👦 of four moved to the café in Zu\u0308rich 🇨🇭")]
    [InlineData("The mayor wrote 👍🏽 under the no\u0303te, and 12 people answered", "👍🏽 under the no\u0303te")]
    public async Task Emoji_and_combining_marks_are_selected_whole(string sentence, string quote)
    {
        var article = await acts.ArticleAsync("Marks that combine", $"Before it stands a line. {sentence}. After it stands another.");
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.OpenAsync(article);
        await mireille.SelectAsync(quote);
        await mireille.MakeClaimAsync(1, "What the words say.");
        await Expect(mireille.OpenCard().Locator(".quote")).ToHaveTextAsync(quote);
        Assert.Equal(quote, Assert.Single((await acts.ClaimsAsync(article)).Single(claim => claim.Number == 1).Anchors).Quote);
    }

    [Fact]
    public async Task A_draft_of_markup_and_script_is_shown_as_text_and_runs_nothing()
    {
        const string Quote = "<b onmouseover=\"window.hacked=2\">12 percent</b>";
        const string Text = $"<script>window.hacked = 1; alert('x')</script> The rate rose by {Quote}. </textarea><img src=x onerror=\"window.hacked=3\"> and {{{{7*7}}}} &lt;p&gt; --> ]]>";
        const string Headline = "<img src=x onerror=\"window.hacked=4\"> rates</title><script>window.hacked=5</script>";
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        Watch(mireille);
        await mireille.BeginArticleAsync();
        await mireille.Field("Headline").FillAsync(Headline);
        await mireille.GetByLabel("Author", new() { Exact = true }).FillAsync(SampleHost.Idrissa);
        await mireille.GetByLabel("one sign-off").CheckAsync();
        await mireille.WriteAsync(Text);
        await mireille.Button("Create article").ClickAsync();
        await mireille.IsWorkbenchReadyAsync();
        await Expect(mireille.Locator(".doc .p")).ToHaveTextAsync(Text);
        await mireille.SelectAsync(Quote);
        await mireille.MakeClaimAsync(1, "<script>window.hacked=6</script> 12 percent");
        await Expect(mireille.OpenCard().Locator(".quote")).ToHaveTextAsync(Quote);

        var article = (await host.Database.ReadAsync(session => session.Articles.AllAsync(Stop), Stop)).Single(one => one.Headline == Headline);
        foreach (var suggestion in (await acts.ClaimsAsync(article)).Where(claim => claim.Status == Claims.ClaimStatus.Suggested))
        {
            Acts.Done(await host.Use<Claims.SetAsideClaim>().RunAsync(acts.By(SampleHost.Mireille), suggestion.Id, suggestion.Version, null, Stop));
        }

        await acts.ClearAsync(article, Text);
        var claim = (await acts.ClaimsAsync(article)).Single(one => one.Number is not null);
        await acts.SignOffAsync(await acts.ProposeAsync(claim, source: new() { Title = "</script><script>window.hacked=7</script>", Publisher = "\"><img src=x onerror=window.hacked=8>" }));
        var published = await acts.PublishAsync(article);
        await mireille.GoAsync($"/articles/{article.Id}/publish");
        await Expect(mireille.FrameLocator("iframe[title='Preview of the verdict page']").Locator("body")).ToContainTextAsync(Quote);
        await RanNothingAsync(mireille);

        var reader = await VisitAsync(host);
        Watch(reader);
        foreach (var address in (string[])["/", $"/verdicts/{published.Slug}", $"/verdicts/{published.Slug}/1"])
        {
            await reader.GotoAsync(address);
            await Expect(reader.GetByText("window.hacked").First).ToBeVisibleAsync();
            await RanNothingAsync(reader);
            Assert.Equal(0, await reader.Locator("img[src=x], b[onmouseover]").CountAsync());
        }

        static async Task RanNothingAsync(IPage page) => Assert.False(await page.EvaluateAsync<bool>("() => 'hacked' in window"));

        void Watch(IPage page) => page.Dialog += async (_, dialog) =>
        {
            PageErrors.Enqueue("A dialog opened: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }

    [Fact]
    public async Task A_draft_of_sixty_thousand_words_opens_and_takes_a_claim()
    {
        const int Words = 60_000;
        var text = new StringBuilder();
        for (var i = 0; i * 12 < Words; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Sentence {i} says that the harbour office of the town counted ships.");
            text.Append(i % 6 == 5 ? "\n\n" : " ");
        }

        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.BeginArticleAsync();
        await mireille.Field("Headline").FillAsync("Sixty thousand words");
        await mireille.GetByLabel("Author", new() { Exact = true }).FillAsync("The harbour office");
        await mireille.WriteAsync(text.ToString());
        var watch = Stopwatch.StartNew();
        await mireille.Button("Create article").ClickAsync();
        await mireille.Locator(".bench[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
        var created = watch.Elapsed;
        await Expect(mireille.Locator(".prog")).ToContainTextAsync("of 60,000 words covered");

        watch.Restart();
        await mireille.ReloadAsync();
        await mireille.Locator(".bench[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
        var opened = watch.Elapsed;

        await mireille.SelectAsync("Sentence 4321 says that the harbour office of the town counted ships");
        watch.Restart();
        await mireille.Keyboard.PressAsync("c");
        await Expect(mireille.Locator(".doc mark[data-k='1']")).ToHaveTextAsync("Sentence 4321 says that the harbour office of the town counted ships");
        TestContext.Current.TestOutputHelper?.WriteLine($"60,000 words: created and open {created.TotalSeconds:0.0} s, opened again {opened.TotalSeconds:0.0} s, claim made {watch.Elapsed.TotalSeconds:0.0} s.");
        Assert.True(opened < TimeSpan.FromSeconds(20), $"It took {opened.TotalSeconds:0.0} s to open.");
    }
}
