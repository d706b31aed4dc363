using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Claims;

/// <summary>What a person undoes, and what they cannot because somebody would lose by it.</summary>
public sealed class UndoStepTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Steps_are_undone_newest_first_and_done_again_in_their_order()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var before = await StandsAsync(newsroom, article.Id);
        var claim = await newsroom.AddAsync(article);
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "4,000 jobs went." }, Stop).DoneAsync();
        await newsroom.ClearAsync(article, "Rain fell.");
        var after = await StandsAsync(newsroom, article.Id);

        Assert.Equal(["Marked a passage “nothing to check”", "Changed claim 1", "Added claim 1"], (await newsroom.StepsAsync(article.Id, newsroom.Editor)).Select(step => step.Words));
        Assert.Equal(["Marked a passage “nothing to check”"], (await newsroom.StepsAsync(article.Id, newsroom.Editor, 1)).Select(step => step.Words));
        Assert.Empty(await newsroom.StepsAsync(article.Id, newsroom.Checker));
        Assert.Equal(
            ["Marked a passage “nothing to check”", "Changed claim 1", "Added claim 1"],
            new[] { await UndoneAsync(), await UndoneAsync(), await UndoneAsync() });
        await newsroom.UndoAsync(article.Id, newsroom.Editor).RefusedAsync(RefusalKind.NotNow, "nothing-to-undo");
        Assert.Equal(before, await StandsAsync(newsroom, article.Id));
        Assert.All(await newsroom.StepsAsync(article.Id, newsroom.Editor), step => Assert.True(step.IsUndone));
        for (var i = 0; i < 3; i++)
        {
            await newsroom.RedoAsync(article.Id, newsroom.Editor).DoneAsync();
        }

        Assert.Equal(after, await StandsAsync(newsroom, article.Id));
        await newsroom.RedoAsync(article.Id, newsroom.Editor).RefusedAsync(RefusalKind.NotNow, "nothing-to-redo");
        async Task<string> UndoneAsync() => (await newsroom.UndoAsync(article.Id, newsroom.Editor)).Done().Words;
    }

    [Fact]
    public async Task What_somebody_else_changed_since_is_named_and_stays_and_other_steps_can_still_be_undone()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await newsroom.ClearAsync(article, "Rain fell.");
        var claim = await newsroom.AddAsync(article);
        await newsroom.Use<EditClaim>().RunAsync(newsroom.ThirdChecker, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs." }, Stop).DoneAsync();
        var cursor = await newsroom.NewestChangeAsync();

        var refusal = await newsroom.UndoAsync(article.Id, newsroom.Editor).RefusedAsync(RefusalKind.NotNow, "changed-since");

        Assert.Equal("Claim 1 was changed by Tomas Checker since: undoing this would lose that.", refusal.Message);
        Assert.Equal(cursor, await newsroom.NewestChangeAsync());
        Assert.Equal("Theirs.", (await newsroom.ClaimAsync(claim.Id)).Wording);
        var steps = await newsroom.StepsAsync(article.Id, newsroom.Editor);
        Assert.Equal([refusal, null], steps.Select(step => step.Obstacle));
        await newsroom.UndoAsync(article.Id, newsroom.Editor, steps[1].Id).DoneAsync();
        Assert.Empty(await newsroom.ClearancesAsync(article.Id));
        await newsroom.UndoAsync(article.Id, newsroom.ThirdChecker).DoneAsync();
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.DoesNotContain(await newsroom.ClaimsAsync(article.Id), each => each.Id == claim.Id);
    }

    [Fact]
    public async Task A_claim_on_which_something_hangs_is_not_undone_away()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        foreach (var attach in new Func<Claim, Task>[]
        {
            claim => newsroom.EvidenceAsync(claim, newsroom.Checker),
            claim => newsroom.AskAsync(claim, newsroom.Checker),
            claim => newsroom.StartAsync(claim, newsroom.Checker),
        })
        {
            var article = await newsroom.DraftAsync();
            var claim = await newsroom.AddAsync(article);
            await attach(claim);

            Assert.Contains("Claim 1 was changed by Chen Checker", (await newsroom.UndoAsync(article.Id, newsroom.Editor)).Refused(RefusalKind.NotNow).Message, StringComparison.Ordinal);
            Assert.NotNull(await newsroom.ClaimAsync(claim.Id));
        }

        var mine = await newsroom.AddAsync(await newsroom.DraftAsync());
        await newsroom.EvidenceAsync(mine, newsroom.Editor);
        Assert.Contains("changed by you since", (await newsroom.UndoAsync(mine.ArticleId, newsroom.Editor)).Refused(RefusalKind.NotNow).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_check_that_somebody_took_back_is_named_and_what_is_gone_is_said()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var clearance = await newsroom.ClearAsync(article, "Rain fell.");
        await newsroom.Use<WithdrawClearance>().RunAsync(newsroom.Checker, clearance.Id, Stop).DoneAsync();

        Assert.Equal(
            "“Nothing to check” was taken back there by Chen Checker since.",
            (await newsroom.UndoAsync(article.Id, newsroom.Editor)).Refused(RefusalKind.NotNow, "taken-back").Message);
        await newsroom.UndoAsync(article.Id, newsroom.Checker).DoneAsync();
        Assert.Equivalent(clearance, Assert.Single(await newsroom.ClearancesAsync(article.Id)), strict: true);
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.Empty(await newsroom.ClearancesAsync(article.Id));
        Assert.Equal("taken-back", (await newsroom.RedoAsync(article.Id, newsroom.Checker)).Refused(RefusalKind.NotNow).Code);
    }

    [Fact]
    public async Task Steps_in_an_earlier_text_stay()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var claim = await newsroom.AddAsync(article, "Rain fell.");
        var step = Assert.Single(await newsroom.StepsAsync(article.Id, newsroom.Editor));
        await newsroom.ReviseAsync(article.Id, TestNewsroom.OtherText);

        await newsroom.UndoAsync(article.Id, newsroom.Editor).RefusedAsync(RefusalKind.NotNow, "nothing-to-undo");
        await newsroom.UndoAsync(article.Id, newsroom.Editor, step.Id).RefusedAsync(RefusalKind.NotNow, "other-revision");
        Assert.Empty(await newsroom.StepsAsync(article.Id, newsroom.Editor));
        Assert.NotNull(await newsroom.ClaimAsync(claim.Id));
    }

    [Fact]
    public async Task Undoing_is_recorded_for_each_claim_and_passage_with_what_it_undid()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var suggestion = (await newsroom.ClaimsAsync(article.Id)).Single();
        var clearance = await newsroom.ClearAsync(article, TestNewsroom.Sentence);
        Assert.Equal(ClaimStatus.SetAside, (await newsroom.ClaimAsync(suggestion.Id)).Status);
        var cursor = await newsroom.NewestChangeAsync();

        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();

        var changes = (await newsroom.ChangesAsync()).Where(change => change.Sequence > cursor).ToList();
        Assert.Equal([suggestion.Id, null], changes.Select(change => change.ClaimId));
        Assert.All(changes, change => Assert.Equal(
            (ChangeKind.StepUndone, newsroom.Editor.Id, article.Id, "Marked a passage “nothing to check”"), (change.Kind, change.PersonId, change.ArticleId, change.Details["step"])));
        Assert.Equal(("SetAside", "Suggested"), (changes[0].Details["from"], changes[0].Details["to"]));
        Assert.Equal(clearance.End.ToString(System.Globalization.CultureInfo.InvariantCulture), changes[1].Details["end"]);
        await newsroom.RedoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.Equal(ChangeKind.StepRedone, (await newsroom.ChangesAsync())[^1].Kind);
    }

    [Fact]
    public async Task A_claim_done_again_gets_the_next_number_where_its_own_was_given_away()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var mine = await newsroom.AddAsync(article, "Rain fell.");
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, mine.Id, mine.Version, ClaimFields.Of(mine) with { Wording = "It rained." }, Stop).DoneAsync();
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        var theirs = await newsroom.AddAsync(article, "Rain", newsroom.Checker);

        await newsroom.RedoAsync(article.Id, newsroom.Editor).DoneAsync();
        await newsroom.RedoAsync(article.Id, newsroom.Editor).DoneAsync();

        var again = await newsroom.ClaimAsync(mine.Id);
        Assert.Equal((1, 2, "It rained."), (theirs.Number, again.Number, again.Wording));
        Assert.Equal(["Changed claim 2", "Added claim 2"], (await newsroom.StepsAsync(article.Id, newsroom.Editor)).Select(step => step.Words));
    }

    [Fact]
    public async Task Somebody_who_may_no_longer_assign_cannot_undo_what_they_assigned()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        await newsroom.Use<AssignClaim>().RunAsync(newsroom.CheckingEditor, claim.Id, claim.Version, newsroom.SpareChecker.Id, Stop).DoneAsync();
        var demoted = newsroom.CheckingEditor with { Roles = [Role.Checker] };

        await newsroom.UndoAsync(claim.ArticleId, demoted).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newsroom.UndoAsync(claim.ArticleId, newsroom.CheckingEditor).DoneAsync();
        Assert.Equal((ClaimStatus.ToCheck, null), ((await newsroom.ClaimAsync(claim.Id)).Status, (await newsroom.ClaimAsync(claim.Id)).AssigneeId));
        (await newsroom.UndoAsync(claim.ArticleId, newsroom.Checker, (await newsroom.StepsAsync(claim.ArticleId, newsroom.Editor))[0].Id)).Missing();
        (await newsroom.UndoAsync(claim.ArticleId, newsroom.Editor, newsroom.Clock.New<SplitStepId>())).Missing();
    }

    [Fact]
    public async Task A_version_that_was_seen_before_an_undo_never_writes_over_what_came_after()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var seen = await newsroom.AddAsync(article);
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        (await newsroom.Use<EditClaim>().RunAsync(newsroom.Checker, seen.Id, seen.Version, ClaimFields.Of(seen), Stop)).Missing();
        await newsroom.RedoAsync(article.Id, newsroom.Editor).DoneAsync();

        (await newsroom.Use<EditClaim>().RunAsync(newsroom.Checker, seen.Id, seen.Version, ClaimFields.Of(seen), Stop)).Stale();
    }

    [Theory]
    [InlineData(10)]
    public async Task A_step_sent_many_times_at_once_is_taken_once(int times)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var passage = await newsroom.PassageAsync(article.Id, TestNewsroom.Sentence);
        var suggestion = (await newsroom.ClaimsAsync(article.Id)).Single();
        Actor Sent() => newsroom.Checker.Under(newsroom.Clock.New<SplitStepId>());
        async Task SameAsync<T>(Actor sent, Func<Actor, Task<Outcome<T>>> act)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => Task.Run(() => act(sent), Stop)));
            Assert.All(outcomes, outcome => Assert.Equivalent(outcomes[0].Done(), outcome.Done(), strict: true));
            Assert.Single(await newsroom.StepsAsync(article.Id, sent), step => step.Id == sent.Step);
        }

        await SameAsync(Sent(), by => newsroom.Use<AcceptSuggestion>().RunAsync(by, suggestion.Id, suggestion.Version, Stop));
        await SameAsync(Sent(), by => newsroom.Use<AddClaim>().RunAsync(by, article.Id, [passage], new ClaimFields { Wording = "" }, Stop));
        var added = (await newsroom.ClaimsAsync(article.Id))[^1];
        await SameAsync(Sent(), by => newsroom.Use<SplitClaim>().RunAsync(by, added.Id, added.Version, new Cut(article.CurrentRevision, 14), Stop));
        await SameAsync(Sent(), async by => await newsroom.Use<ClearPassage>().RunAsync(by, article.Id, await newsroom.PassageAsync(article.Id, "Rain fell."), Stop));
        var clearance = (await newsroom.ClearancesAsync(article.Id)).Single();
        await SameAsync(Sent(), by => newsroom.Use<WithdrawClearance>().RunAsync(by, clearance.Id, Stop));
        await SameAsync(Sent(), async by => await newsroom.Use<ClearPassages>().RunAsync(by, article.Id, [new Passage(article.CurrentRevision, 0, TestNewsroom.Text.Length)], Stop));
        var claims = await newsroom.ClaimsAsync(article.Id);
        var stale = new SeenClaim(claims[0].Id, 99);
        await SameAsync(Sent(), by => newsroom.Use<AssignClaims>().RunAsync(by, article.Id, [stale, .. claims.Skip(1).Select(TestNewsroom.Seen)], by.Id, Stop));
        claims = await newsroom.ClaimsAsync(article.Id);
        await SameAsync(Sent(), by => newsroom.Use<MergeClaims>().RunAsync(by, article.Id, TestNewsroom.Seen(claims[0]), [TestNewsroom.Seen(claims[1])], Stop));
        var twice = Sent();
        await newsroom.Use<ClearPassage>().RunAsync(twice, article.Id, passage, Stop).DoneAsync();
        await newsroom.Use<AddClaim>().RunAsync(twice, article.Id, [passage], new ClaimFields { Wording = "" }, Stop).RefusedAsync(RefusalKind.Invalid, "invalid");
    }

    [Fact]
    public async Task An_undo_that_is_sent_again_under_its_id_undoes_nothing_else()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await newsroom.AddAsync(article, "Rain fell.");
        await newsroom.AddAsync(article, "Rain");
        var (undo, redo) = (newsroom.Editor.Under(newsroom.Clock.New<SplitStepId>()), newsroom.Editor.Under(newsroom.Clock.New<SplitStepId>()));

        var first = await newsroom.UndoAsync(article.Id, undo).DoneAsync();

        Assert.Equal("Added claim 2", first.Words);
        Assert.Equivalent(first, await newsroom.UndoAsync(article.Id, undo).DoneAsync(), strict: true);
        var again = await newsroom.RedoAsync(article.Id, redo).DoneAsync();
        Assert.Equivalent(again, await newsroom.RedoAsync(article.Id, redo).DoneAsync(), strict: true);
        Assert.Equivalent(again, await newsroom.UndoAsync(article.Id, undo).DoneAsync(), strict: true);
        Assert.Equal([1, 2], (await newsroom.ClaimsAsync(article.Id)).Select(claim => claim.Number).OfType<int>());
    }

    private static async Task<string> StandsAsync(TestNewsroom newsroom, ArticleId id) =>
        System.Text.Json.JsonSerializer.Serialize(new
        {
            Claims = (await newsroom.ClaimsAsync(id)).Select(claim => claim with { Version = 0 }),
            Clearances = await newsroom.ClearancesAsync(id),
        });
}
