using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Claims;

/// <summary>Several claims in one step, and several people at one sentence.</summary>
public sealed class SeveralAtOnceTests
{
    private const string Section = "I love it. One fell. It is lovely. So lovely. Two rose. Well.";

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Ten_claims_are_assigned_in_one_step_and_undone_in_one()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var claims = new List<Claim>();
        for (var i = 0; i < 10; i++)
        {
            claims.Add(await newsroom.AddAsync(article));
        }

        var done = await newsroom.Use<AssignClaims>().RunAsync(newsroom.Editor, article.Id, [.. claims.Select(TestNewsroom.Seen)], newsroom.Checker.Id, Stop).DoneAsync();

        Assert.Empty(done.LeftOut);
        Assert.Equal(10, done.Done.Count);
        Assert.All(await newsroom.ClaimsAsync(article.Id), claim => Assert.True(claim.Number is null || (claim.AssigneeId == newsroom.Checker.Id && claim.Status == ClaimStatus.Checking)));
        Assert.Equal("Assigned 10 claims", (await newsroom.UndoAsync(article.Id, newsroom.Editor)).Done().Words);
        Assert.All(await newsroom.ClaimsAsync(article.Id), claim => Assert.True(claim.AssigneeId is null && claim.Status is ClaimStatus.ToCheck or ClaimStatus.SetAside));
    }

    [Fact]
    public async Task What_can_be_done_is_done_and_the_rest_is_named()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var reviewed = await newsroom.BringAsync(ClaimStatus.InReview);
        var article = await newsroom.ArticleAsync(reviewed.ArticleId);
        var (first, second) = (await newsroom.AddAsync(article, "Rain fell."), await newsroom.AddAsync(article, "Rain"));
        var stranger = await newsroom.AddAsync(await newsroom.DraftAsync());
        var cursor = await newsroom.NewestChangeAsync();

        var done = await newsroom.Use<SetAsideClaims>().RunAsync(
            newsroom.Checker, article.Id, [TestNewsroom.Seen(reviewed), TestNewsroom.Seen(first), TestNewsroom.Seen(second) with { Version = 9 }, TestNewsroom.Seen(stranger)], "Opinion.", Stop).DoneAsync();

        Assert.Equivalent(await newsroom.ClaimAsync(first.Id), Assert.Single(done.Done), strict: true);
        Assert.Equal([(1, "status"), (3, "stale"), (null, "missing")], done.LeftOut.Select(left => (left.Number, left.Refusal.Code)));
        Assert.Contains("In review", done.LeftOut[0].Refusal.Message, StringComparison.Ordinal);
        Assert.Equal((ChangeKind.ClaimSetAside, first.Id), (await newsroom.ChangesAsync()).Where(change => change.Sequence > cursor).Select(change => (change.Kind, change.ClaimId!.Value)).Single());
        Assert.Equal(ClaimStatus.ToCheck, (await newsroom.ClaimAsync(stranger.Id)).Status);
    }

    [Fact]
    public async Task Where_nothing_can_be_done_every_reason_is_given()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var (first, second) = (await newsroom.AddAsync(article, "Rain fell."), await newsroom.AddAsync(article, "Rain"));
        Task<Outcome<ClaimsDone>> SetAside(string? reason, params SeenClaim[]? claims) => newsroom.Use<SetAsideClaims>().RunAsync(newsroom.Editor, article.Id, claims!, reason, Stop);

        await SetAside("Opinion.").InvalidAsync("claims");
        await SetAside("Opinion.", null).InvalidAsync("claims");
        await SetAside("Opinion.", [null!]).InvalidAsync("claims");
        await SetAside("Opinion.", TestNewsroom.Seen(first), TestNewsroom.Seen(first)).InvalidAsync("claims");
        await SetAside(" ", TestNewsroom.Seen(first), TestNewsroom.Seen(second)).InvalidAsync("reason");
        var refusal = (await SetAside("Opinion.", new SeenClaim(first.Id, 8), new SeenClaim(second.Id, 8))).Refused(RefusalKind.NotNow, "none-done");
        Assert.Equal("Nothing was done. Claim 1: Somebody else changed it first. Claim 2: Somebody else changed it first.", refusal.Message);
        await newsroom.Use<AssignClaims>().RunAsync(newsroom.Editor, article.Id, [TestNewsroom.Seen(first), TestNewsroom.Seen(second)], newsroom.Author.Id, Stop).InvalidAsync("assignee");
    }

    [Fact]
    public async Task A_section_marked_as_opinion_keeps_its_claims_and_clears_the_rest()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Section);
        var (one, two) = (await newsroom.AddAsync(article, "One fell."), await newsroom.AddAsync(article, "Two"));

        var cleared = await newsroom.Use<ClearPassages>().RunAsync(newsroom.Checker, article.Id, [new Passage(article.CurrentRevision, 2, Section.Length - 1)], Stop).DoneAsync();

        Assert.Equal(["love it.", "It is lovely. So lovely.", "Well"], cleared.Cleared.Select(clearance => Section[clearance.Start..clearance.End]));
        Assert.Equal([one.Id, two.Id], cleared.Claims.Select(claim => claim.Id));
        Assert.Equal(cleared.Cleared, await newsroom.ClearancesAsync(article.Id));
        await newsroom.Use<ClearPassages>().RunAsync(newsroom.Checker, article.Id, [await newsroom.PassageAsync(article.Id, "It is lovely. So")], Stop).RefusedAsync(RefusalKind.NotNow, "nothing-to-clear");
        await newsroom.Use<ClearPassages>().RunAsync(newsroom.Checker, article.Id, [await newsroom.PassageAsync(article.Id, "fell")], Stop).RefusedAsync(RefusalKind.NotNow, "nothing-to-clear");
        await newsroom.Use<ClearPassages>().RunAsync(newsroom.Checker, article.Id, null!, Stop).InvalidAsync("passage");
        Assert.Equal("Marked 3 passages “nothing to check”", (await newsroom.UndoAsync(article.Id, newsroom.Checker)).Done().Words);
        Assert.Empty(await newsroom.ClearancesAsync(article.Id));
    }

    [Fact]
    public async Task Several_suggestions_are_accepted_in_the_order_given()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(TestNewsroom.Sentence + " " + TestNewsroom.OtherSentence);
        var suggestions = await newsroom.ClaimsAsync(article.Id);

        var done = await newsroom.Use<AcceptSuggestions>().RunAsync(newsroom.Editor, article.Id, [.. suggestions.Reverse().Select(TestNewsroom.Seen)], Stop).DoneAsync();

        Assert.Equal([1, 2], done.Done.Select(claim => claim.Number));
        Assert.Equal(suggestions[1].Id, done.Done[0].Id);
        Assert.Equal("Accepted claims 1 and 2", (await newsroom.UndoAsync(article.Id, newsroom.Editor)).Done().Words);
        Assert.Equivalent(suggestions.Select(claim => claim with { Version = 3 }), await newsroom.ClaimsAsync(article.Id), strict: true);
    }

    [Fact]
    public async Task A_passage_and_a_kind_are_enough_for_a_claim_and_the_suggestion_for_its_words_goes_with_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(TestNewsroom.Sentence + " " + TestNewsroom.OtherSentence + " Rain fell.");
        var suggestions = await newsroom.ClaimsAsync(article.Id);

        var claim = await newsroom.Use<AddClaim>().RunAsync(
            newsroom.Editor, article.Id, [await newsroom.PassageAsync(article.Id, TestNewsroom.Sentence)], new ClaimFields { Wording = "", Kind = ClaimKind.Number }, Stop).DoneAsync();

        Assert.Equal((TestNewsroom.Sentence, ClaimKind.Number, suggestions[0].Claimant), (claim.Wording, claim.Kind, claim.Claimant));
        Assert.NotNull(claim.Claimant);
        var aside = await newsroom.ClaimAsync(suggestions[0].Id);
        Assert.Equal((ClaimStatus.SetAside, "Taken by claim 1."), (aside.Status, aside.Reason));
        Assert.Equivalent(suggestions[1], await newsroom.ClaimAsync(suggestions[1].Id), strict: true);
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.Equal(ClaimStatus.Suggested, (await newsroom.ClaimAsync(suggestions[0].Id)).Status);
        // What a person words, they also say whose words it is.
        var worded = await newsroom.Use<AddClaim>().RunAsync(
            newsroom.Editor, article.Id, [await newsroom.PassageAsync(article.Id, TestNewsroom.Sentence)], new ClaimFields { Wording = "Jobs went." }, Stop).DoneAsync();
        Assert.Null(worded.Claimant);
    }

    [Fact]
    public async Task Two_people_who_split_the_same_sentence_at_once_both_have_their_claim()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        for (var round = 0; round < 25; round++)
        {
            var article = await newsroom.DraftAsync();
            var passage = await newsroom.PassageAsync(article.Id, TestNewsroom.Sentence);
            using var start = new Barrier(2);
            Task<Claim> Add(Actor by, string wording) => Task.Run(
                async () =>
                {
                    start.SignalAndWait(Stop);
                    return await newsroom.Use<AddClaim>().RunAsync(by, article.Id, [passage], new ClaimFields { Wording = wording }, Stop).DoneAsync();
                },
                Stop);

            var both = await Task.WhenAll(Add(newsroom.Editor, "Mine."), Add(newsroom.Checker, "Theirs."));

            Assert.Equal([1, 2], both.Select(claim => claim.Number).Order());
            var standing = await newsroom.ClaimsAsync(article.Id);
            Assert.All(both, claim => Assert.Equivalent(standing.Single(other => other.Id == claim.Id), claim, strict: true));
            // Each undoes their own, and the other's stays.
            await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
            Assert.Equal("Theirs.", Assert.Single(await newsroom.ClaimsAsync(article.Id), claim => claim.Number is not null).Wording);
        }
    }
}
