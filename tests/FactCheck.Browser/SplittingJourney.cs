using System.Diagnostics;
using FactCheck.Claims;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class SplittingJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private const string Ferry = "The ferry carried 90 cars. It turned back at noon. The pilot was 61 years old.\nNobody was hurt, the company said. The next ferry left at four.";
    private readonly Acts acts = new(host);

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_box_that_picks_a_claim_stands_beside_its_words_and_stays_there(int width)
    {
        var article = await acts.ArticleAsync($"Picked at {width}", "The ferry carried 90 cars and 300 people across the sound on the first day. It turned back at noon. The pilot was 61 years old. Nobody was hurt.");
        foreach (var quote in (string[])["The ferry carried 90 cars and 300 people across the sound on the first day.", "It turned back at noon.", "The pilot was 61 years old.", "Nobody was hurt."])
        {
            await acts.ClaimAsync(article, quote);
        }

        var page = await SignInAsync(host, SampleHost.Mireille, width);
        await page.OpenAsync(article);
        await page.Button("Pick several").ClickAsync();
        foreach (var number in (int[])[1, 2, 3, 4])
        {
            var card = page.Locator($"#claim-{number}");
            await StandsBesideAsync(card);
            await card.GetByRole(AriaRole.Checkbox).CheckAsync();
            await Expect(card).ToContainClassAsync("picked");
            await StandsBesideAsync(card);
        }

        static async Task StandsBesideAsync(ILocator card)
        {
            var (box, words, whole) = (await card.GetByRole(AriaRole.Checkbox).BoundingBoxAsync(), await card.Locator(".w").BoundingBoxAsync(), await card.BoundingBoxAsync());
            Assert.True(box!.X >= words!.X + words.Width, "The box covers words.");
            Assert.True(box.Y >= whole!.Y && box.Y + box.Height <= whole.Y + whole.Height && box.X + box.Width <= whole.X + whole.Width, "The box is outside its card.");
            Assert.Equal("rgba(0, 0, 0, 0)", await card.Locator(".pick").EvaluateAsync<string>("pick => getComputedStyle(pick).backgroundColor"));
        }
    }

    [Fact]
    public async Task A_wire_story_is_split_by_keyboard_alone_in_less_than_four_minutes()
    {
        var article = await acts.ArticleAsync("Split by keys alone", WireStory);
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        var watch = Stopwatch.StartNew();
        await awa.Keyboard.PressAsync("s");
        await Expect(awa.Locator(".doc .words")).ToBeFocusedAsync();
        string[] keys = ["c", "n", "q", "o", "e", "d", "p", "i", "v", "b", "n", "c", "q", "o", "c"];
        foreach (var key in keys)
        {
            await NextOpenAsync(awa);
            await awa.Keyboard.PressAsync(key);
        }

        // A few words inside a sentence: the caret goes to its start, Shift and Ctrl take word after word.
        await awa.Keyboard.PressAsync("Control+Home");
        for (var word = 0; word < 3; word++)
        {
            await awa.Keyboard.PressAsync("Control+Shift+ArrowRight");
        }

        await awa.Keyboard.PressAsync("n");
        await Expect(awa.Locator(".bench[data-waiting]")).ToHaveCountAsync(0);
        watch.Stop();

        var claims = (await acts.ClaimsAsync(article)).Where(claim => claim.Number is not null).ToList();
        Assert.Equal(14, claims.Count);
        Assert.Equal("Port officials in", claims[^1].Anchors[0].Quote);
        Assert.Equal(
            [ClaimKind.Number, ClaimKind.Quote, ClaimKind.Event, ClaimKind.Date, ClaimKind.Name, ClaimKind.Place, ClaimKind.Comparison, ClaimKind.Cause],
            claims.Skip(1).Take(8).Select(claim => claim.Kind));
        TestContext.Current.TestOutputHelper?.WriteLine($"14 claims and 2 clearances by keys in {watch.Elapsed.TotalSeconds:0.0} s.");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(4));
        Assert.Empty(PageErrors);

        async Task NextOpenAsync(IPage page)
        {
            var before = await page.EvaluateAsync<string>("() => getSelection().toString()");
            await page.Keyboard.PressAsync("f");
            await page.WaitForFunctionAsync("before => { const now = getSelection().toString(); return now && now !== before; }", before);
        }
    }

    [Fact]
    public async Task Nothing_that_is_typed_pasted_or_dropped_changes_the_text()
    {
        var article = await acts.ArticleAsync("A text that stays", Ferry);
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await awa.Keyboard.PressAsync("s");
        await Expect(awa.Locator(".doc .words")).ToBeFocusedAsync();
        await awa.EvaluateAsync("() => navigator.clipboard?.writeText('pasted').catch(() => {})");
        foreach (var key in (string[])["g", "z", "9", "Enter", "Backspace", "Delete", "Control+v", "Control+x", "Control+b", "Tab"])
        {
            await awa.Keyboard.PressAsync(key);
        }

        Assert.Equal(Ferry, string.Join('\n', await awa.Locator(".doc .p").AllTextContentsAsync()));
    }

    [Theory]
    [InlineData("Shift+Digit1", "turned back", "rned ba")]
    [InlineData("Shift+Digit2", "It turned back at noon.", "rned ba")]
    [InlineData("Shift+Digit3", "rned ba", "rned ba")]
    public async Task A_selection_takes_whole_words_whole_sentences_or_itself(string key, string taken, string selected)
    {
        var article = await acts.ArticleAsync("Snapped", Ferry);
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await awa.Keyboard.PressAsync("s");
        await awa.Keyboard.PressAsync(key);
        await awa.SelectAsync(selected);
        await awa.Keyboard.PressAsync("c");
        await Expect(awa.Locator(".doc mark[data-k='1']")).ToHaveTextAsync(taken);
        Assert.Equal(taken, (await acts.ClaimsAsync(article)).Single(claim => claim.Number == 1).Anchors[0].Quote);

        // What was chosen is chosen the next time too, and the bar says so.
        await awa.ReloadAsync();
        await awa.IsWorkbenchReadyAsync();
        await awa.Keyboard.PressAsync("s");
        await Expect(awa.Locator("[data-snap][aria-pressed=true]")).ToHaveAttributeAsync("data-snap", key[^1] switch { '1' => "word", '2' => "sentence", _ => "free" });
    }

    [Fact]
    public async Task The_text_is_split_before_the_circuit_stands_and_nothing_of_it_is_lost()
    {
        var article = await acts.ArticleAsync("Early", Ferry);
        var awa = await SignInAsync(host, SampleHost.Awa);
        var stands = new TaskCompletionSource();
        await awa.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await stands.Task;
            await route.ContinueAsync();
        });
        await awa.GotoAsync($"/articles/{article.Id}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await awa.Locator(".bench[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await awa.Keyboard.PressAsync("s");
        await Expect(awa.Locator("[data-split]")).ToHaveAttributeAsync("aria-pressed", "true");
        await awa.SelectAsync("carried 90 cars");
        await awa.Keyboard.PressAsync("n");
        await Expect(awa.Locator(".bench[data-waiting]")).ToBeVisibleAsync();
        await awa.SelectAsync("turned back at noon");
        await Expect(awa.Locator(".bench[data-live]")).ToHaveCountAsync(0);
        Assert.DoesNotContain(await acts.ClaimsAsync(article), claim => claim.Number is not null);

        stands.SetResult();
        await awa.IsWorkbenchReadyAsync();
        await Expect(awa.Locator(".doc mark[data-k='1']")).ToHaveTextAsync("carried 90 cars");
        await Expect(awa.Locator("[data-split]")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("turned back at noon", await awa.EvaluateAsync<string>("() => getSelection().toString()"));
        await awa.Keyboard.PressAsync("c");
        await Expect(awa.Locator(".doc mark[data-k='2']")).ToHaveTextAsync("turned back at noon");
        Assert.Equal(2, (await acts.ClaimsAsync(article)).Count(claim => claim.Number is not null));
    }

    [Fact]
    public async Task Every_step_is_undone_even_after_the_page_was_left()
    {
        var article = await acts.ArticleAsync("Undone", Ferry);
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await awa.SelectAsync("carried 90 cars");
        await awa.Keyboard.PressAsync("c");
        await Expect(awa.Claim(1)).ToBeVisibleAsync();
        await awa.SelectAsync("turned back at noon");
        await awa.Keyboard.PressAsync("o");
        await Expect(awa.Locator(".doc .clear")).ToHaveCountAsync(1);
        await awa.GoAsync("/desk");
        await awa.OpenAsync(article);
        await Expect(awa.Locator(".status .last")).ToBeVisibleAsync();
        await awa.Keyboard.PressAsync("u");
        await Expect(awa.Locator(".doc .clear")).ToHaveCountAsync(0);
        await awa.Keyboard.PressAsync("Control+z");
        await Expect(awa.Claim(1)).ToHaveCountAsync(0);
        Assert.DoesNotContain(await acts.ClaimsAsync(article), claim => claim.Number is not null);
    }

    [Fact]
    public async Task Steps_taken_while_the_connection_is_cut_are_kept_and_sent_once()
    {
        var article = await acts.ArticleAsync("Cut off", Ferry);
        await using var wire = new Wire(host.Address);
        var awa = await VisitAsync(host, address: wire.Address);
        await awa.GotoAsync("/account/sign-in");
        await awa.Button(SampleHost.Awa).ClickAsync();
        await awa.ArriveAsync("/desk");
        await awa.OpenAsync(article);
        await awa.SelectAsync("carried 90 cars");
        await awa.Keyboard.PressAsync("c");
        await Expect(awa.Claim(1)).ToBeVisibleAsync();
        await awa.Keyboard.PressAsync("Escape");

        wire.Cut();
        await Expect(awa.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await awa.SelectAsync("turned back at noon");
        await awa.Keyboard.PressAsync("e");
        await awa.SelectAsync("61 years old");
        await awa.Keyboard.PressAsync("n");
        await awa.SelectAsync("Nobody was hurt, the company said");
        await awa.Keyboard.PressAsync("o");
        await Expect(awa.Locator(".bench[data-waiting]")).ToHaveCountAsync(1);
        await Expect(awa.Locator(".status .waiting")).ToBeVisibleAsync();

        wire.Mend();
        await Expect(awa.Locator(".bench[data-waiting]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(awa.Locator(".doc .clear")).ToHaveCountAsync(1);
        var claims = (await acts.ClaimsAsync(article)).Where(claim => claim.Number is not null).ToList();
        Assert.Equal(["carried 90 cars", "turned back at noon", "61 years old"], claims.Select(claim => claim.Anchors[0].Quote));
    }

    [Fact]
    public async Task Two_people_splitting_the_same_sentence_see_each_others_selection_and_both_claims()
    {
        var article = await acts.ArticleAsync("Split by two", Ferry);
        var awa = await SignInAsync(host, SampleHost.Awa);
        var tomas = await SignInAsync(host, SampleHost.Tomas);
        await awa.OpenAsync(article);
        await tomas.OpenAsync(article);
        await tomas.SelectAsync("carried 90 cars");
        await Expect(awa.Locator(".peer span")).ToHaveTextAsync("Tomas");
        await Expect(awa.Locator(".status")).ToContainTextAsync("Tomas Lind is selecting in sentence 1");
        await awa.SelectAsync("ferry carried 90");
        await Task.WhenAll(tomas.Keyboard.PressAsync("c"), awa.Keyboard.PressAsync("c"));
        foreach (var page in (IPage[])[awa, tomas])
        {
            await Expect(page.Claim(1)).ToBeVisibleAsync();
            await Expect(page.Claim(2)).ToBeVisibleAsync();
        }

        await Expect(awa.Locator(".peer")).ToHaveCountAsync(0);
        Assert.Equal(2, (await acts.ClaimsAsync(article)).Count(claim => claim.Number is not null));
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task Claims_are_merged_split_in_two_and_their_passages_moved()
    {
        var article = await acts.ArticleAsync("Merged and split", Ferry);
        await acts.ClaimAsync(article, "carried 90 cars");
        await acts.ClaimAsync(article, "turned back at noon");
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await awa.SelectAsync("carried 90 cars. It turned back");
        await awa.Keyboard.PressAsync("m");
        await Expect(awa.OpenCard()).ToHaveIdAsync("claim-1");
        await Expect(awa.OpenCard().Locator(".quote")).ToHaveCountAsync(2);
        await Expect(awa.Claim(2)).ToHaveCountAsync(0);

        await awa.GetByLabel("Move passage 2").ClickAsync();
        await awa.Button("Make it a claim of its own").ClickAsync();
        await Expect(awa.OpenCard().Locator(".quote")).ToHaveCountAsync(1);
        await Expect(awa.Claim(3)).ToContainTextAsync("turned back at noon");

        await awa.Keyboard.PressAsync("Escape");
        await awa.SelectAsync("90 cars");
        await awa.Keyboard.PressAsync("y");
        await Expect(awa.Claim(4)).ToContainTextAsync("90 cars");
        Assert.Equal(
            ["carried", "90 cars", "turned back at noon"],
            (await acts.ClaimsAsync(article)).Where(claim => claim is { Number: not null, Status: not ClaimStatus.SetAside }).Select(claim => claim.Anchors[0].Quote).OrderBy(quote => Ferry.IndexOf(quote, StringComparison.Ordinal)));
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task Several_claims_are_assigned_and_set_aside_together()
    {
        var article = await acts.ArticleAsync("Ten at once", Ferry);
        foreach (var quote in (string[])["carried 90 cars", "turned back at noon", "61 years old"])
        {
            await acts.ClaimAsync(article, quote, by: SampleHost.Mireille);
        }

        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.OpenAsync(article);
        await mireille.Keyboard.PressAsync("h");
        await mireille.Button("All 3 shown").ClickAsync();
        await mireille.GetByRole(AriaRole.Button, new() { Name = "Assign…" }).ClickAsync();
        await mireille.Field("Who checks them?").SelectOptionAsync(SampleHost.Awa);
        await mireille.Button("Assign 3 claims").ClickAsync();
        foreach (var number in (int[])[1, 2, 3])
        {
            await Expect(mireille.Claim(number)).ToContainTextAsync(SampleHost.Awa);
        }

        await mireille.GetByLabel("Pick claim 2").CheckAsync();
        await mireille.GetByRole(AriaRole.Button, new() { Name = "Set aside…" }).ClickAsync();
        await mireille.Field("Why are they set aside?").FillAsync("Said twice.");
        await mireille.Button("Set 1 claim aside").ClickAsync();
        await Expect(mireille.GetByRole(AriaRole.Alert)).ToContainTextAsync("“Set aside” is not possible while the claim is “Checking”");
    }

    [Fact]
    public async Task A_finger_takes_a_sentence_and_presses_a_button()
    {
        var article = await acts.ArticleAsync("By touch", Ferry);
        var awa = await SignInAsync(host, SampleHost.Awa, width: 390, touch: true);
        await awa.OpenAsync(article);
        await awa.Button("Split").TapAsync();
        await awa.Button("Sentences").TapAsync();
        await awa.Locator(".doc .p").First.TapAsync(new() { Position = new() { X = 30, Y = 12 } });
        await awa.GetByRole(AriaRole.Toolbar, new() { Name = "The selection" }).GetByRole(AriaRole.Button, new() { Name = "Claim" }).TapAsync();
        await Expect(awa.Locator(".doc mark[data-k='1']")).ToHaveTextAsync("The ferry carried 90 cars.");
    }

    [Fact]
    public async Task A_key_can_be_put_elsewhere()
    {
        var article = await acts.ArticleAsync("Other keys", Ferry);
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await awa.Keyboard.PressAsync("?");
        await awa.Button("Change the key for nothing to check").ClickAsync();
        await awa.Keyboard.PressAsync("s");
        await Expect(awa.Locator("[data-keys-said]")).ToContainTextAsync("split mode");
        await awa.Button("Change the key for nothing to check").ClickAsync();
        await awa.Keyboard.PressAsync("0");
        await Expect(awa.Locator("[data-keys-said]")).ToContainTextAsync("is now 0");
        await awa.Keyboard.PressAsync("Escape");
        await Expect(awa.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await awa.SelectAsync("carried 90 cars");
        await Expect(awa.GetByRole(AriaRole.Toolbar, new() { Name = "The selection" })).ToBeVisibleAsync();
        await awa.Keyboard.PressAsync("o");
        await Expect(awa.Locator(".tools [data-act=clear] kbd")).ToHaveTextAsync("0");
        await awa.Keyboard.PressAsync("0");
        await Expect(awa.Locator(".doc .clear")).ToHaveTextAsync("carried 90 cars");
        await awa.ReloadAsync();
        await awa.IsWorkbenchReadyAsync();
        await awa.SelectAsync("turned back at noon");
        await awa.Keyboard.PressAsync("0");
        await Expect(awa.Locator(".doc .clear")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Cards_stand_level_with_their_words_and_the_open_one_exactly()
    {
        var text = string.Join('\n', Enumerable.Range(1, 60).Select(number => $"Paragraph {number} says that the harbour office counted {number} ships on a day in May."));
        var article = await acts.ArticleAsync("Level", text);
        foreach (var number in (int[])[2, 3, 4, 30, 55])
        {
            await acts.ClaimAsync(article, $"counted {number} ships");
        }

        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article, 4);
        await LevelAsync(4);
        await awa.Keyboard.PressAsync("j");
        await LevelAsync(5);
        await awa.Keyboard.PressAsync("k");
        await awa.Keyboard.PressAsync("k");
        await LevelAsync(3);

        async Task LevelAsync(int claim)
        {
            await Expect(awa.OpenCard()).ToHaveIdAsync($"claim-{claim}");
            await awa.WaitForFunctionAsync(
                """
                () => {
                  const card = document.querySelector('.card.open').getBoundingClientRect();
                  const mark = document.querySelector('.doc mark.on').getBoundingClientRect();
                  return Math.abs(card.top - mark.top) < 14 && mark.top > 0 && mark.bottom < innerHeight;
                }
                """);
        }
    }

    private const string WireStory =
        """
        Port officials in Harwick said on Tuesday that 412 containers were lost when the freighter Alma rolled in a storm. The ship left Tallin on 3 March with a crew of 21. “We have never seen waves like these,” said Captain Ilse Brandt. It was a grey morning. The coastguard sent four helicopters and two lifeboats. On 5 March the search was called off. The owner is Nordline, which runs 36 ships. The wreckage drifted ashore at Cape Rune. The spill is larger than that of 2014. The storm brought down the mast because a bolt had rusted.
        Nordline paid a fine of 2.4 million euros in 2019. The regulator inspected the ship in January. “The bolts were sound,” said its director, Per Halvorsen. Many in the town shook their heads. The harbour master resigned on Wednesday.
        """;
}
