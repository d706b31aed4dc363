using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Claims;

/// <summary>Claims made of claims: merged, split in two, and given each other's passages.</summary>
public sealed class MergingAndSplittingTests
{
    private const string Text = "One fell. Two rose. Three stood.\nFour ran to the hill, five to the sea.";

    private static CancellationToken Stop => TestNewsroom.Stop;

    /// <summary>For a claim of each status: merged with another, split, given a passage, and asked for its only one.</summary>
    public static readonly TheoryData<ClaimStatus, string, string, string, string> Statuses = new()
    {
        { ClaimStatus.Suggested, "done", "done", "done", "last-passage" },
        { ClaimStatus.ToCheck, "done", "done", "done", "last-passage" },
        { ClaimStatus.Checking, "done", "done", "done", "last-passage" },
        { ClaimStatus.InReview, "frozen", "frozen", "frozen", "frozen" },
        { ClaimStatus.ChangesRequested, "frozen", "frozen", "frozen", "frozen" },
        { ClaimStatus.SignedOff, "frozen", "frozen", "frozen", "frozen" },
        { ClaimStatus.Recheck, "has-verdict", "done", "done", "last-passage" },
        { ClaimStatus.SetAside, "set-aside", "set-aside", "done", "last-passage" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Whether_a_claim_can_be_merged_split_or_given_passages_hangs_on_its_status(ClaimStatus status, string merged, string split, string given, string taken)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        async Task<(Claim Claim, Claim Other)> BothAsync()
        {
            var brought = await newsroom.BringAsync(status);
            var beside = await newsroom.AddAsync(await newsroom.ArticleAsync(brought.ArticleId), "Rain fell.", null, "Rain");
            return (await newsroom.ClaimAsync(brought.Id), beside);
        }

        var (claim, other) = await BothAsync();
        await AsksAsync(merged, newsroom, claim, () => newsroom.Use<MergeClaims>().RunAsync(newsroom.Editor, claim.ArticleId, TestNewsroom.Seen(claim), [TestNewsroom.Seen(other)], Stop));
        (claim, other) = await BothAsync();
        await AsksAsync(merged, newsroom, claim, () => newsroom.Use<MergeClaims>().RunAsync(newsroom.Editor, claim.ArticleId, TestNewsroom.Seen(other), [TestNewsroom.Seen(claim)], Stop));
        (claim, _) = await BothAsync();
        var cut = await newsroom.CutAsync(claim, "people");
        await AsksAsync(split, newsroom, claim, () => newsroom.Use<SplitClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, cut, Stop));
        (claim, other) = await BothAsync();
        await AsksAsync(given, newsroom, claim, () => newsroom.Use<MovePassage>().RunAsync(newsroom.Editor, TestNewsroom.Seen(other), 0, TestNewsroom.Seen(claim), Stop));
        (claim, other) = await BothAsync();
        await AsksAsync(taken, newsroom, claim, () => newsroom.Use<MovePassage>().RunAsync(newsroom.Editor, TestNewsroom.Seen(claim), 0, TestNewsroom.Seen(other), Stop));
        await AsksAsync(taken, newsroom, claim, () => newsroom.Use<RemovePassage>().RunAsync(newsroom.Editor, claim.Id, claim.Version, 0, Stop));
    }

    [Fact]
    public async Task Who_splits_a_text_may_merge_split_move_and_undo_and_nobody_else()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var claim = await newsroom.AddAsync(article);
        var seen = new SeenClaim(claim.Id, 99);
        var before = await newsroom.NewestChangeAsync();
        foreach (var (name, actor) in newsroom.Everybody.Where(pair => pair.Value != newsroom.Editor))
        {
            var reads = actor.Roles.Any(role => role != Role.Author) || actor == newsroom.Author;
            string Expected(bool may, string then) => !reads ? "missing" : may ? then : "NotAllowed";
            var splits = actor.Is(Role.Editor) || actor.Is(Role.Checker);
            var outcomes = new[]
            {
                ("merge", Expected(splits, "stale"), (await newsroom.Use<MergeClaims>().RunAsync(actor, article.Id, seen, [seen with { Id = newsroom.Clock.New<ClaimId>() }], Stop)).Word()),
                ("split", Expected(splits, "stale"), (await newsroom.Use<SplitClaim>().RunAsync(actor, claim.Id, 99, new Cut(article.CurrentRevision, 5), Stop)).Word()),
                ("move", Expected(splits, "stale"), (await newsroom.Use<MovePassage>().RunAsync(actor, seen, 0, seen, Stop)).Word()),
                ("remove", Expected(splits, "stale"), (await newsroom.Use<RemovePassage>().RunAsync(actor, claim.Id, 99, 0, Stop)).Word()),
                ("clear a section", Expected(splits, "Invalid"), (await newsroom.Use<ClearPassages>().RunAsync(actor, article.Id, [], Stop)).Word()),
                ("accept several", Expected(splits, "NotNow"), (await newsroom.Use<AcceptSuggestions>().RunAsync(actor, article.Id, [seen], Stop)).Word()),
                ("set several aside", Expected(splits, "NotNow"), (await newsroom.Use<SetAsideClaims>().RunAsync(actor, article.Id, [seen], "No.", Stop)).Word()),
                ("take several", Expected(splits, "NotNow"), (await newsroom.Use<AssignClaims>().RunAsync(actor, article.Id, [seen], actor.Id, Stop)).Word()),
                ("assign several", Expected(actor.Is(Role.Editor), "NotNow"), (await newsroom.Use<AssignClaims>().RunAsync(actor, article.Id, [seen], newsroom.SpareChecker.Id, Stop)).Word()),
                ("undo", Expected(splits, "NotNow"), (await newsroom.UndoAsync(article.Id, actor)).Word()),
                ("redo", Expected(splits, "NotNow"), (await newsroom.RedoAsync(article.Id, actor)).Word()),
            };
            Assert.All(outcomes, outcome => Assert.True(outcome.Item2 == outcome.Item3, $"{name} {outcome.Item1}: {outcome.Item3}, not {outcome.Item2}"));
        }

        Assert.Equal(before, await newsroom.NewestChangeAsync());
    }

    [Fact]
    public async Task Merged_claims_are_one_with_all_their_words_evidence_and_open_queries()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);
        var three = await newsroom.AddAsync(article, "Three stood.");
        var one = await newsroom.AddAsync(article, "One fell.", null, "Four ran");
        var two = await newsroom.AddAsync(article, "Two rose.");
        one = await newsroom.AskAsync(await newsroom.EvidenceAsync(await newsroom.StartAsync(one, newsroom.Checker), newsroom.Checker), newsroom.Checker);
        two = await newsroom.EvidenceAsync(two, newsroom.Checker);
        var withdrawn = (await newsroom.EvidenceOfAsync(two)).Single();
        two = await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, two.Id, two.Version, withdrawn.Id, "Wrong page.", Stop).DoneAsync();
        var before = await newsroom.ClaimsAsync(article.Id);
        var cursor = await newsroom.NewestChangeAsync();

        var merged = await newsroom.MergeAsync(newsroom.Editor, three, one, two);

        Assert.Equal(["One fell. Two rose. Three stood.", "Four ran"], merged.Anchors.Select(anchor => anchor.Quote));
        Assert.Equal((three.Wording, three.Kind, three.Number, ClaimStatus.ToCheck, 1), (merged.Wording, merged.Kind, merged.Number, merged.Status, merged.OpenQueries));
        Assert.Equivalent(await newsroom.ClaimAsync(three.Id), merged, strict: true);
        Assert.Single(await newsroom.EvidenceOfAsync(merged));
        Assert.Empty(await newsroom.EvidenceOfAsync(one));
        Assert.True(Assert.Single(await newsroom.EvidenceOfAsync(two)).IsWithdrawn);
        foreach (var gone in new[] { one, two })
        {
            var aside = await newsroom.ClaimAsync(gone.Id);
            Assert.Equal((ClaimStatus.SetAside, "Merged into claim 1.", null, 0), (aside.Status, aside.Reason, aside.AssigneeId, aside.OpenQueries));
        }

        var changes = (await newsroom.ChangesAsync()).Where(change => change.Sequence > cursor).ToList();
        Assert.Equal([(ChangeKind.ClaimsMerged, three.Id), (ChangeKind.ClaimSetAside, one.Id), (ChangeKind.ClaimSetAside, two.Id)], changes.Select(change => (change.Kind, change.ClaimId!.Value)));
        Assert.Equal("2, 3", changes[0].Details["claims"]);
        Assert.Equal("Merged claims 2 and 3 into claim 1", (await newsroom.UndoAsync(article.Id, newsroom.Editor)).Done().Words);
        Assert.Equivalent(before.Select(claim => claim with { Version = 0 }), (await newsroom.ClaimsAsync(article.Id)).Select(claim => claim with { Version = 0 }), strict: true);
        Assert.Single(await newsroom.EvidenceOfAsync(one));
        Assert.Single(await newsroom.QueriesAsync(one));
        Assert.Empty(await newsroom.EvidenceOfAsync(three));
        await newsroom.RedoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.Single(await newsroom.EvidenceOfAsync(three));
        Assert.Equivalent(merged with { Version = 0 }, await newsroom.ClaimAsync(three.Id) with { Version = 0 }, strict: true);
    }

    [Fact]
    public async Task Two_suggestions_that_are_merged_are_taken_in_as_one_claim_to_check()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(TestNewsroom.Sentence + " " + TestNewsroom.OtherSentence);
        var suggestions = await newsroom.ClaimsAsync(article.Id);

        var merged = await newsroom.MergeAsync(newsroom.Checker, suggestions[0], suggestions[1]);

        Assert.Equal((ClaimStatus.ToCheck, 1, newsroom.Checker.Id), (merged.Status, merged.Number, merged.CreatedBy));
        Assert.Single(merged.Anchors);
        Assert.Equal(ArticleStatus.Checking, (await newsroom.ArticleAsync(article.Id)).Status);
        await newsroom.UndoAsync(article.Id, newsroom.Checker).DoneAsync();
        Assert.All(await newsroom.ClaimsAsync(article.Id), claim => Assert.Equal((ClaimStatus.Suggested, null, null), (claim.Status, claim.Number, claim.CreatedBy)));
    }

    [Fact]
    public async Task A_merge_names_what_is_wrong_with_what_was_chosen()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        var stranger = await newsroom.AddAsync(await newsroom.DraftAsync());
        Task<Outcome<Claim>> Merge(params SeenClaim[] others) => newsroom.Use<MergeClaims>().RunAsync(newsroom.Editor, claim.ArticleId, TestNewsroom.Seen(claim), others, Stop);

        await Merge().InvalidAsync("claims");
        await Merge(null!).InvalidAsync("claims");
        await Merge(TestNewsroom.Seen(claim)).InvalidAsync("claims");
        (await Merge(TestNewsroom.Seen(stranger))).Missing();
        Assert.Contains("1,001", (await Merge([.. Enumerable.Range(0, 1_000).Select(_ => new SeenClaim(newsroom.Clock.New<ClaimId>(), 1))])).Refused(RefusalKind.Invalid).Message, StringComparison.Ordinal);
        var reviewed = await newsroom.BringAsync(ClaimStatus.InReview);
        var rain = await newsroom.AddAsync(await newsroom.ArticleAsync(reviewed.ArticleId), "Rain fell.");
        Assert.StartsWith(
            "Claim 1: its verdict is in review",
            (await newsroom.Use<MergeClaims>().RunAsync(newsroom.Editor, rain.ArticleId, TestNewsroom.Seen(rain), [TestNewsroom.Seen(reviewed)], Stop)).Refused(RefusalKind.NotNow).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_learns_of_a_confidential_source_by_merging_claims()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);
        var secret = await newsroom.EvidenceAsync(
            await newsroom.StartAsync(await newsroom.AddAsync(article, "One fell."), newsroom.Checker), newsroom.Checker, await newsroom.SourceAsync(newsroom.Checker, confidential: true));
        var mine = await newsroom.StartAsync(await newsroom.AddAsync(article, "Two rose."), newsroom.SecondChecker);
        mine = await newsroom.EvidenceAsync(mine, newsroom.SecondChecker);
        Task<Outcome<Claim>> Merge(Actor by, Claim into, Claim other) => newsroom.Use<MergeClaims>().RunAsync(by, article.Id, TestNewsroom.Seen(into), [TestNewsroom.Seen(other)], Stop);

        await Merge(newsroom.SecondChecker, mine, secret).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        await Merge(newsroom.SecondChecker, secret, mine).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        Assert.Equal(2, (await newsroom.EvidenceOfAsync(await Merge(newsroom.Checker, secret, mine).DoneAsync())).Count);
    }

    [Fact]
    public async Task A_claim_split_at_a_place_is_two_each_with_its_own_words()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);
        var claim = await newsroom.AddAsync(article, "Four ran to the hill, five to the sea.");
        claim = await newsroom.EvidenceAsync(await newsroom.StartAsync(claim, newsroom.Checker), newsroom.Checker);
        var cursor = await newsroom.NewestChangeAsync();

        var (first, second) = await newsroom.SplitAsync(newsroom.Editor, claim, " five to");

        Assert.Equal(("Four ran to the hill,", "Four ran to the hill,", ClaimStatus.Checking, 1), (first.Wording, first.Anchors.Single().Quote, first.Status, first.Number));
        Assert.Equal(("five to the sea.", "five to the sea.", ClaimStatus.ToCheck, 2), (second.Wording, second.Anchors.Single().Quote, second.Status, second.Number));
        Assert.Equal((claim.Kind, claim.Claimant, claim.Priority, claim.AssigneeId, newsroom.Editor.Id), (second.Kind, second.Claimant, second.Priority, second.AssigneeId, second.CreatedBy));
        Assert.Equivalent(await newsroom.ClaimAsync(first.Id), first, strict: true);
        Assert.Equivalent(await newsroom.ClaimAsync(second.Id), second, strict: true);
        Assert.Single(await newsroom.EvidenceOfAsync(first));
        var changes = (await newsroom.ChangesAsync()).Where(change => change.Sequence > cursor).ToList();
        Assert.Equal([(ChangeKind.ClaimSplit, first.Id), (ChangeKind.ClaimAdded, second.Id)], changes.Select(change => (change.Kind, change.ClaimId!.Value)));
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.Equivalent(claim with { Version = 0 }, Assert.Single(await newsroom.ClaimsAsync(article.Id)) with { Version = 0 }, strict: true);
    }

    [Fact]
    public async Task A_claim_splits_by_its_passages_and_keeps_a_wording_of_its_own()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);
        var claim = await newsroom.AddAsync(article, "One fell.", null, "Two rose.", "Three stood.");
        claim = await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Three things happened." }, Stop).DoneAsync();
        Task<Outcome<TwoClaims>> Split(int? offset, params int[]? passages) =>
            newsroom.Use<SplitClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, new Cut(article.CurrentRevision, offset, passages), Stop);

        await Split(null).InvalidAsync("offset");
        await Split(null, 0, 1, 2).InvalidAsync("passages");
        await Split(null, 3).InvalidAsync("passages");
        await Split(null, -1).InvalidAsync("passages");
        await Split(0).InvalidAsync("offset");
        await Split(9).InvalidAsync("offset");
        await Split(100_000).InvalidAsync("offset");
        var (first, second) = await Split(null, 2, 0).DoneAsync();
        Assert.Equal(["Two rose.", "Three things happened."], [.. first.Anchors.Select(anchor => anchor.Quote), first.Wording]);
        Assert.Equal(["One fell.", "Three stood.", "One fell. … Three stood."], [.. second.Anchors.Select(anchor => anchor.Quote), second.Wording]);
        await newsroom.ReviseAsync(article.Id, Text + " Six slept.");
        await newsroom.Use<SplitClaim>().RunAsync(newsroom.Editor, second.Id, second.Version, new Cut(article.CurrentRevision, null, [0]), Stop).RefusedAsync(RefusalKind.NotNow, "other-revision");
    }

    [Fact]
    public async Task A_claim_is_never_split_inside_a_character()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        const string Family = "A 👩‍👩‍👧 fled.";
        var article = await newsroom.DraftAsync(Family);
        var claim = await newsroom.AddAsync(article, Family);
        for (var offset = 1; offset < Family.Length; offset++)
        {
            var outcome = await newsroom.Use<SplitClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, new Cut(article.CurrentRevision, offset), Stop);
            if (offset is > 2 and < 10)
            {
                Assert.Equal("offset", outcome.Refused(RefusalKind.Invalid).Field);
            }
            else
            {
                var (first, second) = outcome.Done();
                Assert.Equal(Family.Replace(" ", "", StringComparison.Ordinal), (first.Wording + second.Wording).Replace(" ", "", StringComparison.Ordinal));
                await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
                claim = await newsroom.ClaimAsync(claim.Id);
            }
        }
    }

    [Fact]
    public async Task A_passage_goes_to_another_claim_or_away_but_never_the_last()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);
        var from = await newsroom.AddAsync(article, "One fell.", null, "Three stood.");
        var to = await newsroom.AddAsync(article, "Two rose.", null, "Three stood.");
        Task<Outcome<TwoClaims>> Move(int passage, Claim other) => newsroom.Use<MovePassage>().RunAsync(newsroom.Editor, TestNewsroom.Seen(from), passage, TestNewsroom.Seen(other), Stop);

        await Move(0, from).InvalidAsync("to");
        await Move(2, to).InvalidAsync("passage");
        await Move(1, to).InvalidAsync("passage");
        Assert.Equal(to.Id, (await Move(0, to with { Version = 7 })).Stale().First.Id);
        (await Move(0, await newsroom.AddAsync(await newsroom.DraftAsync()))).Missing();
        var (gave, took) = await Move(0, to).DoneAsync();
        Assert.Equal(["Three stood."], gave.Anchors.Select(anchor => anchor.Quote));
        Assert.Equal(["One fell.", "Two rose.", "Three stood."], took.Anchors.Select(anchor => anchor.Quote));
        Assert.Equivalent(await newsroom.ClaimAsync(took.Id), took, strict: true);
        from = gave;
        Assert.Contains("claim 1", (await Move(0, took)).Refused(RefusalKind.NotNow, "last-passage").Message, StringComparison.Ordinal);
        var less = await newsroom.Use<RemovePassage>().RunAsync(newsroom.Checker, took.Id, took.Version, 1, Stop).DoneAsync();
        Assert.Equal(["One fell.", "Three stood."], less.Anchors.Select(anchor => anchor.Quote));
        Assert.Equal("Removed a passage from claim 2", (await newsroom.UndoAsync(article.Id, newsroom.Checker)).Done().Words);
        Assert.Equal("Moved a passage from claim 1 to claim 2", (await newsroom.UndoAsync(article.Id, newsroom.Editor)).Done().Words);
        Assert.Equal(2, (await newsroom.ClaimAsync(from.Id)).Anchors.Count);
    }

    private static async Task AsksAsync<T>(string expected, TestNewsroom newsroom, Claim claim, Func<Task<Outcome<T>>> act)
    {
        var before = await newsroom.ClaimsAsync(claim.ArticleId);
        var outcome = await act();
        if (expected == "done")
        {
            outcome.Done();
            await newsroom.UndoAsync(claim.ArticleId, newsroom.Editor).DoneAsync();
        }
        else
        {
            outcome.Refused(RefusalKind.NotNow, expected);
        }

        Assert.Equivalent(before.Select(each => each with { Version = 0 }), (await newsroom.ClaimsAsync(claim.ArticleId)).Select(each => each with { Version = 0 }), strict: true);
    }
}
