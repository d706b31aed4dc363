using FactCheck.Articles;
using FactCheck.Claims;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

/// <summary>An article changes while it is being checked: what an editor sees before saving, and what is left to settle after.</summary>
public sealed class RedraftJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private const string First =
        "The Prime Minister resigned on Monday after a vote in parliament. Some 310 members voted against him. His party holds 326 of the 650 seats. "
        + "A successor is expected by the end of May, the party chairman said.\nThe pound fell to $1.27 within the hour. Shares in London lost 2 per cent. The Bank of England did not answer.";

    private const string Second =
        "The Prime Minister resigned on Monday evening after a vote in parliament. Some 312 members voted against him, among them 40 of his own. His party holds 326 of the 650 seats. "
        + "A successor is expected by the end of May, the party chairman said.\nThe pound fell to $1.27 within the hour. Shares in London lost 2 per cent. The Bank of England declined to comment.";

    private const string Final =
        "The pound fell to $1.27 within the hour after the Prime Minister’s resignation. Shares in London lost 2 per cent.\n"
        + "The Prime Minister resigned on Monday evening after a vote in parliament. Some 312 members voted against him, among them 40 of his own. His party holds 326 of the 650 seats.";

    private readonly Acts acts = new(host);

    [Fact]
    public async Task A_wire_story_is_followed_through_its_second_and_final_version()
    {
        var article = await acts.ArticleAsync("The resignation, as it came in", First);
        var votes = await acts.SignOffAsync(await acts.ProposeAsync(await acts.ClaimAsync(article, "Some 310 members voted against him.")));
        var seats = await acts.SignOffAsync(await acts.ProposeAsync(await acts.ClaimAsync(article, "His party holds 326 of the 650 seats.")));
        var successor = await acts.ClaimAsync(article, "A successor is expected by the end of May");
        var shares = await acts.ClaimAsync(article, "Shares in London lost 2 per cent.");
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.GoAsync($"/articles/{article.Id}/revisions/new");

        await mireille.WriteAsync(Second);
        await Expect(Line(mireille)).ToHaveTextAsync("carry over 3 · re-check 1 · lost 0 · 0 to decide");
        await Expect(Ahead(mireille)).ToContainTextAsync("“310” became “312”: a number");
        await Expect(Ahead(mireille).Locator("del").First).ToHaveTextAsync("310");
        // Nothing is saved while somebody only looks.
        Assert.Equal(ClaimStatus.SignedOff, (await acts.NowAsync(votes)).Status);
        await mireille.Button("Save as revision 2").ClickAsync();
        await Expect(mireille.GetByText("Revision 2 is saved.")).ToBeVisibleAsync();
        Assert.Equal((ClaimStatus.Recheck, ClaimStatus.SignedOff), ((await acts.NowAsync(votes)).Status, (await acts.NowAsync(seats)).Status));

        // The verdict was right about the old number, and somebody who may sign off says so in one step.
        await mireille.OpenAsync(article, votes.Number);
        await Expect(mireille.OpenCard()).ToContainTextAsync("was “Some 310 members voted against him.”");
        await Expect(mireille.OpenCard()).ToContainTextAsync("“310” became “312”: a number");
        await Expect(mireille.Field("Why does the verdict still hold?")).ToHaveValueAsync("Unchanged in substance.");
        await mireille.Button("Confirm unchanged").ClickAsync();
        await Expect(mireille.OpenCard().Locator(".hd")).ToContainTextAsync("In review");

        await mireille.GoAsync($"/articles/{article.Id}/revisions/new");
        await mireille.WriteAsync(Final);
        await Expect(Line(mireille)).ToHaveTextAsync("carry over 3 · re-check 0 · lost 1 · 0 to decide");
        await mireille.Button("Save as revision 3").ClickAsync();
        await mireille.Link("To the tray: 1 to settle").ClickAsync();
        await mireille.IsWorkbenchReadyAsync();
        await Expect(mireille.OpenCard()).ToContainTextAsync("A successor is expected by the end of May");
        Assert.Equal(AnchorState.Lost, Assert.Single((await acts.NowAsync(successor)).Anchors).State);
        Assert.Equal(0, Final.IndexOf("The pound", StringComparison.Ordinal));
        Assert.Equal((AnchorState.Attached, Final.IndexOf("Shares in", StringComparison.Ordinal)), ((await acts.NowAsync(shares)).Anchors[0].State, (await acts.NowAsync(shares)).Anchors[0].Start));

        // By the keyboard: set aside with the reason that is proposed, and taken back.
        await mireille.Keyboard.PressAsync("x");
        await Expect(mireille.Field("Why is the claim set aside?")).ToHaveValueAsync("Its words of revision 2 were cut from the text.");
        await mireille.Keyboard.PressAsync("Control+Enter");
        await Expect(mireille.Locator(".tray")).ToContainTextAsync("0 to decide · 0 lost");
        Assert.Equal(ClaimStatus.SetAside, (await acts.NowAsync(successor)).Status);
        await mireille.Keyboard.PressAsync("u");
        await Expect(mireille.Locator(".tray")).ToContainTextAsync("0 to decide · 1 lost");
        Assert.Equal(ClaimStatus.Recheck, (await acts.NowAsync(successor)).Status);
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task The_same_sentence_five_times_keeps_each_claim_on_its_own()
    {
        const string Said = "He did not answer.";
        string[] asked = ["Reporters asked about the money.", "They asked about the house in Lyon.", "They asked about his brother.", "They asked about the four letters.", "They asked when he would go."];
        var text = string.Join('\n', asked.Select(question => $"{question} {Said}"));
        var article = await acts.ArticleAsync("Five times no answer", text);
        var places = Places(text, Said);
        var claims = new List<Claim>();
        foreach (var place in places)
        {
            claims.Add(Acts.Done(await host.Use<AddClaim>().RunAsync(acts.By(SampleHost.Awa), article.Id, [new Passage(article.CurrentRevision, place, place + Said.Length)], new ClaimFields { Wording = "" }, Stop)));
        }

        var next = "At noon the doors opened.\n" + text.Replace("the four letters.", "four letters that he had sent.", StringComparison.Ordinal) + "\nAt one he left.";
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.GoAsync($"/articles/{article.Id}/revisions/new");
        await mireille.WriteAsync(next);
        await Expect(Line(mireille)).ToHaveTextAsync("carry over 5 · re-check 0 · lost 0 · 0 to decide");
        await mireille.Button("Save as revision 2").ClickAsync();
        await Expect(mireille.GetByText("Revision 2 is saved.")).ToBeVisibleAsync();

        var now = new List<Claim>();
        foreach (var claim in claims)
        {
            now.Add(await acts.NowAsync(claim));
        }

        Assert.Equal(Places(next, Said), now.Select(claim => claim.Anchors[0].Start));
    }

    [Fact]
    public async Task A_draft_replaced_by_another_article_loses_all_guesses_nothing_and_the_tray_holds_three_hundred()
    {
        var sentences = Enumerable.Range(1, 300).Select(number => FormattableString.Invariant($"Keeper {number} of the harbour office counted {number * 7} ships at pier {number}.")).ToList();
        var article = await acts.ArticleAsync("Three hundred piers", string.Join(' ', sentences));
        var start = 0;
        foreach (var sentence in sentences)
        {
            Acts.Done(await host.Use<AddClaim>().RunAsync(acts.By(SampleHost.Awa), article.Id, [new Passage(article.CurrentRevision, start, start + sentence.Length)], new ClaimFields { Wording = "" }, Stop));
            start += sentence.Length + 1;
        }

        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.GoAsync($"/articles/{article.Id}/revisions/new");
        await mireille.WriteAsync("A museum in Turin has bought a violin. Nobody will say what it paid.\nThe maker left forty more.");
        await Expect(Line(mireille)).ToHaveTextAsync("carry over 0 · re-check 0 · lost 300 · 0 to decide");
        await mireille.Button("Save as revision 2").ClickAsync();
        await mireille.Link("To the tray: 300 to settle").ClickAsync();
        await mireille.IsWorkbenchReadyAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Expect(mireille.Locator(".tray .card")).ToHaveCountAsync(30);
        await Expect(mireille.OpenCard()).ToContainTextAsync("Keeper 1 of the harbour office");
        await mireille.Keyboard.PressAsync("j");
        await Expect(mireille.OpenCard()).ToContainTextAsync("Keeper 2 of the harbour office");
        TestContext.Current.TestOutputHelper?.WriteLine($"300 lost passages: walked after {watch.ElapsedMilliseconds} ms.");

        await mireille.Button("Set all 300 claims aside").ClickAsync();
        await Expect(mireille.Field("Why are these 300 claims set aside?")).ToHaveValueAsync("Their words were cut from the text.");
        await mireille.GetByRole(AriaRole.Button, new() { Name = "Set 300 claims aside" }).ClickAsync();
        await Expect(mireille.Locator(".tray")).ToContainTextAsync("Nothing is lost, undecided or to re-check");
        Assert.All((await acts.ClaimsAsync(article)).Where(claim => claim.Number is not null), claim => Assert.Equal(ClaimStatus.SetAside, claim.Status));
        await mireille.Keyboard.PressAsync("u");
        await Expect(mireille.Locator(".tray")).ToContainTextAsync("300 lost");
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_paragraph_cut_in_one_revision_and_restored_in_the_next_gets_its_claims_back()
    {
        var article = await acts.ArticleAsync("Cut and restored", First);
        var pound = await acts.SignOffAsync(await acts.ProposeAsync(await acts.ClaimAsync(article, "The pound fell to $1.27 within the hour.")));
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.GoAsync($"/articles/{article.Id}/revisions/new");
        await mireille.WriteAsync(First[..First.IndexOf('\n', StringComparison.Ordinal)]);
        await Expect(Line(mireille)).ToHaveTextAsync("carry over 0 · re-check 0 · lost 1 · 0 to decide");
        await mireille.Button("Save as revision 2").ClickAsync();
        await mireille.GetByText("Revision 2 is saved.").WaitForAsync();
        await mireille.GoAsync($"/articles/{article.Id}/revisions/new");
        await mireille.WriteAsync("Update. " + First);
        await Expect(Line(mireille)).ToHaveTextAsync("carry over 0 · re-check 0 · lost 0 · 0 to decide · 1 comes back");
        await mireille.Button("Save as revision 3").ClickAsync();
        await mireille.GetByText("Revision 3 is saved.").WaitForAsync();

        var back = await acts.NowAsync(pound);
        Assert.Equal((AnchorState.Attached, "The pound fell to $1.27 within the hour.", ClaimStatus.Recheck), (back.Anchors[0].State, back.Anchors[0].Quote, back.Status));
        // Its verdict was kept all the while, and waits in the tray to be confirmed.
        await mireille.OpenAsync(article);
        await mireille.Keyboard.PressAsync("Shift+T");
        await Expect(mireille.OpenCard()).ToContainTextAsync("The register says so, word for word.");
        await mireille.Keyboard.PressAsync("a");
        await Expect(mireille.Locator(".tray")).ToContainTextAsync("Nothing is lost, undecided or to re-check");
        Assert.Equal(ClaimStatus.InReview, (await acts.NowAsync(pound)).Status);
    }

    [Fact]
    public async Task Two_editors_at_once_the_second_is_told_and_nothing_is_lost()
    {
        var article = await acts.ArticleAsync("Two desks, one text", First);
        await acts.ClaimAsync(article, "Some 310 members voted against him.");
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        var idrissa = await SignInAsync(host, SampleHost.Idrissa);
        var theirs = First.Replace("310", "311", StringComparison.Ordinal);
        var mine = First.Replace("on Monday", "on Tuesday", StringComparison.Ordinal);
        await mireille.GoAsync($"/articles/{article.Id}/revisions/new");
        await idrissa.GoAsync($"/articles/{article.Id}/revisions/new");
        await mireille.WriteAsync(mine);
        await Expect(Line(mireille)).ToHaveTextAsync("carry over 1 · re-check 0 · lost 0 · 0 to decide");
        await idrissa.WriteAsync(theirs);
        await Expect(Line(idrissa)).ToBeVisibleAsync();
        await idrissa.GetByLabel("Note").FillAsync("Recounted");
        await idrissa.Button("Save as revision 2").ClickAsync();
        await idrissa.GetByText("Revision 2 is saved.").WaitForAsync();

        // Told at once, before anything is pressed, with what saving over theirs would do.
        var told = mireille.GetByRole(AriaRole.Alert);
        await Expect(told).ToContainTextAsync("Idrissa Keïta saved revision 2");
        await Expect(told).ToContainTextAsync("Recounted");
        await Expect(told.GetByRole(AriaRole.Link, new() { Name = "See what they changed" })).ToHaveAttributeAsync("href", $"articles/{article.Id}/compare?from=1&to=2");
        await Expect(Line(mireille)).ToHaveTextAsync("carry over 0 · re-check 1 · lost 0 · 0 to decide");
        Assert.Equal(mine.Replace('\n', ' '), (await mireille.Locator(".paper").InnerTextAsync()).Replace("\n\n", " ", StringComparison.Ordinal).Trim());

        // Whoever presses all the same is told again, and only then saves after theirs.
        await mireille.Button("Save as revision 3").ClickAsync();
        await Expect(mireille.GetByText("Saving puts your text after theirs, as revision 3.")).ToBeVisibleAsync();
        Assert.Equal(2, (await RevisionsAsync(article)).Count);
        await mireille.Button("Save as revision 3").ClickAsync();
        await mireille.GetByText("Revision 3 is saved.").WaitForAsync();
        Assert.Equal([mine, theirs, First], (await RevisionsAsync(article)).Select(revision => revision.Text));
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task An_undecided_passage_is_shown_with_its_places_and_chosen_by_key_or_put_where_one_selects()
    {
        const string Ferry = "The ferry left late. The ferry carried 90 cars and 300 people. It turned back at noon. Nobody was hurt.";
        var article = await acts.ArticleAsync("Where does it stand?", Ferry);
        var cars = await acts.ClaimAsync(article, "The ferry carried 90 cars and 300 people.");
        await acts.ReviseAsync(article, "The ferry left late. It turned back at noon. Nobody was hurt.");
        await acts.ReviseAsync(article, Ferry.Replace("90 cars", "95 cars", StringComparison.Ordinal));
        Assert.Equal(AnchorState.Ask, (await acts.NowAsync(cars)).Anchors[0].State);
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await awa.Button("Tray").ClickAsync();
        await Expect(awa.OpenCard()).ToContainTextAsync("Is this it?");
        await Expect(awa.OpenCard()).ToContainTextAsync("“90” became “95”: a number");
        await Expect(awa.OpenCard().Locator(".cands ins")).ToHaveTextAsync("95");
        await awa.Keyboard.PressAsync("a");
        await Expect(awa.Locator(".tray")).ToContainTextAsync("0 to decide · 0 lost · 1 to re-check");
        Assert.Equal(("The ferry carried 95 cars and 300 people.", "The ferry carried 90 cars and 300 people."), ((await acts.NowAsync(cars)).Anchors[0].Quote, (await acts.NowAsync(cars)).Anchors[0].Was));
        await awa.Keyboard.PressAsync("u");
        await Expect(awa.OpenCard()).ToContainTextAsync("Is this it?");

        // Or by hand: the words are selected, and the toolbar beside them says for which claim.
        await awa.Keyboard.PressAsync("r");
        await Expect(awa.Locator(".tray").GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing is selected");
        await awa.SelectAsync("carried 95 cars");
        await awa.Button("Put claim 1 here").ClickAsync();
        await Expect(awa.Locator(".doc mark[data-k='1']")).ToHaveTextAsync("carried 95 cars");
        Assert.Equal("carried 95 cars", (await acts.NowAsync(cars)).Anchors[0].Quote);
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_lost_passage_is_re_attached_by_the_keyboard_alone()
    {
        var article = await acts.ArticleAsync("By keys alone", First);
        var shares = await acts.ClaimAsync(article, "Shares in London lost 2 per cent.");
        await acts.ReviseAsync(article, First.Replace("Shares in London lost 2 per cent. ", "", StringComparison.Ordinal));
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await awa.Keyboard.PressAsync("Shift+T");
        await Expect(awa.OpenCard().Locator(".open-it")).ToBeFocusedAsync();
        await awa.Keyboard.PressAsync("s");
        await Expect(awa.Locator(".doc .words")).ToBeFocusedAsync();
        await awa.Keyboard.PressAsync("Control+Home");
        for (var word = 0; word < 4; word++)
        {
            await awa.Keyboard.PressAsync("Control+Shift+ArrowRight");
        }

        await awa.Keyboard.PressAsync("r");
        await Expect(awa.Locator(".doc mark[data-k='1']")).ToHaveTextAsync("The Prime Minister resigned");
        var now = await acts.NowAsync(shares);
        Assert.Equal((AnchorState.Changed, "The Prime Minister resigned", "Shares in London lost 2 per cent."), (now.Anchors[0].State, now.Anchors[0].Quote, now.Anchors[0].Was));
        await awa.Keyboard.PressAsync("u");
        await Expect(awa.Locator(".doc mark[data-k='1']")).ToHaveCountAsync(0);
        Assert.Equal(AnchorState.Lost, (await acts.NowAsync(shares)).Anchors[0].State);
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_passage_is_put_where_a_finger_selects_with_text_and_tray_in_sight()
    {
        var article = await acts.ArticleAsync("By touch", First);
        var shares = await acts.ClaimAsync(article, "Shares in London lost 2 per cent.");
        await acts.ReviseAsync(article, First.Replace("Shares in London lost 2 per cent. ", "", StringComparison.Ordinal));
        var awa = await SignInAsync(host, SampleHost.Awa, width: 390, touch: true);
        await awa.OpenAsync(article);
        await awa.Button("Tray").TapAsync();
        await Expect(awa.OpenCard()).ToBeInViewportAsync();
        await awa.SelectAsync("pound fell");
        await Expect(awa.Button("Put claim 1 here")).ToBeInViewportAsync();
        await awa.Button("Put claim 1 here").TapAsync();
        await Expect(awa.Locator(".doc mark[data-k='1']")).ToHaveCountAsync(1);
        Assert.True((await acts.NowAsync(shares)).Anchors[0].Stands);
    }

    [Fact]
    public async Task Several_verdicts_are_confirmed_at_once_by_who_may_sign_them_off()
    {
        var article = await acts.ArticleAsync("Confirmed together", First);
        var votes = await acts.SignOffAsync(await acts.ProposeAsync(await acts.ClaimAsync(article, "Some 310 members voted against him.")));
        var seats = await acts.SignOffAsync(await acts.ProposeAsync(await acts.ClaimAsync(article, "His party holds 326 of the 650 seats.")));
        await acts.ReviseAsync(article, First.Replace("310", "312", StringComparison.Ordinal).Replace("326", "327", StringComparison.Ordinal));

        // Who proposed them cannot, and is told why.
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);
        await awa.Button("Tray").ClickAsync();
        await Expect(awa.OpenCard()).ToContainTextAsync("You proposed this verdict: somebody else signs it off.");
        await Expect(awa.Button("Confirm")).ToHaveCountAsync(0);

        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.OpenAsync(article);
        await mireille.Button("Tray").ClickAsync();
        await Expect(mireille.Field("Why do these 2 verdicts still hold?")).ToHaveValueAsync("Unchanged in substance.");
        await mireille.Button("Confirm all 2 unchanged").ClickAsync();
        await Expect(mireille.Locator(".tray")).ToContainTextAsync("Nothing is lost, undecided or to re-check");
        Assert.Equal((ClaimStatus.InReview, ClaimStatus.InReview), ((await acts.NowAsync(votes)).Status, (await acts.NowAsync(seats)).Status));
    }

    [Fact]
    public async Task A_reader_of_the_tray_who_may_not_split_sees_it_and_can_change_nothing()
    {
        var article = await acts.ArticleAsync("Read only", First);
        await acts.ClaimAsync(article, "Shares in London lost 2 per cent.");
        await acts.ReviseAsync(article, First.Replace("Shares in London lost 2 per cent. ", "", StringComparison.Ordinal));
        var idrissa = await SignInAsync(host, SampleHost.Idrissa);
        await idrissa.OpenAsync(article);
        await idrissa.Button("Tray").ClickAsync();
        await Expect(idrissa.OpenCard()).ToContainTextAsync("This is for editors and checkers.");
        await Expect(idrissa.Locator(".tray .act")).ToHaveCountAsync(0);
    }

    private static ILocator Ahead(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "What happens to the claims" });

    private static ILocator Line(IPage page) => page.Locator(".ahead[data-current] .told .fateline");

    private static int[] Places(string text, string words)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        return [.. places];
    }

    private Task<IReadOnlyList<Revision>> RevisionsAsync(Article article) =>
        host.Database.ReadAsync(session => session.Articles.RevisionsAsync(article.Id, Stop), Stop);
}
