using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;
using Xunit;

namespace FactCheck.Tests.Verdicts;

/// <summary>A claim that is central or legally risky needs two independent sources, one of them primary.</summary>
public sealed class TwoSourcesTests
{
    private const string Code = "two-sources";

    private static CancellationToken Stop => TestNewsroom.Stop;

    /// <summary>What each piece of evidence is: publisher, p or s for primary or secondary, + - c for its stance, o for off the record.</summary>
    [Theory]
    [InlineData("", "none supports or contradicts it")]
    [InlineData("A p +", "So far there is one.")]
    [InlineData("A s +", "So far there is one, and it is not primary.")]
    [InlineData("A p +, A s +", "they count as one.")]
    [InlineData("A s +, Á. s +", "they count as one, and it is not primary.")]
    [InlineData("A s +, B s +", "None of those there are is primary.")]
    [InlineData("A p +, B s c", "So far there is one.")]
    [InlineData("A p c, B p c", "none supports or contradicts it")]
    [InlineData("A p +, B s + o", "So far there is one.")]
    [InlineData("A p +, B s +", null)]
    [InlineData("A p +, B s -", null)]
    [InlineData("A s -, B p +", null)]
    [InlineData("A p +, A s +, B s +", null)]
    [InlineData("- p +, - s +", null)]
    public async Task Two_that_are_independent_and_one_of_them_primary_are_enough(string pieces, string? missing)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await WeightyAsync(newsroom, ClaimPriority.Central, pieces);
        // One with an excerpt is needed in any case, and gives only context here.
        claim = await AttachAsync(newsroom, claim, "Z s c");

        var proposed = await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "accurate", "So it is.", Stop);

        var shown = (await newsroom.Use<ReadClaim>().RunAsync(newsroom.Checker, claim.Id, Stop).DoneAsync()).MissingSources;
        if (missing is null)
        {
            Assert.Equal(ClaimStatus.InReview, proposed.Done().Status);
            Assert.Null(shown);
        }
        else
        {
            var refusal = await Task.FromResult(proposed).RefusedAsync(RefusalKind.NotNow, Code);
            Assert.Contains(missing, refusal.Message, StringComparison.Ordinal);
            // It was on the page before anybody tried.
            Assert.Equal(refusal, shown);
        }
    }

    [Theory]
    [InlineData(ClaimPriority.Low, false)]
    [InlineData(ClaimPriority.Normal, false)]
    [InlineData(ClaimPriority.High, false)]
    [InlineData(ClaimPriority.Central, true)]
    [InlineData(ClaimPriority.LegallyRisky, true)]
    public async Task Only_what_is_central_or_legally_risky_needs_them(ClaimPriority priority, bool needs)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await WeightyAsync(newsroom, priority, "A p +");

        var proposed = await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "accurate", "So it is.", Stop);

        Assert.Equal(needs, !proposed.IsDone);
        if (needs)
        {
            // That there is not enough is a verdict of its own, for which nothing more can be asked.
            await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "unproven", "One source says so.", Stop).DoneAsync();
        }
    }

    [Fact]
    public async Task The_newsroom_may_choose_not_to_ask_for_them_and_boards_that_are_open_learn_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await WeightyAsync(newsroom, ClaimPriority.LegallyRisky, "A p +");
        var board = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Checker, claim.ArticleId, Stop).DoneAsync();
        Assert.NotNull(board.Claims.Single(one => one.Claim.Id == claim.Id).MissingSources);

        await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 1, new SettingsFields { TwoSources = false }, Stop).DoneAsync();

        board = await newsroom.Use<FollowArticle>().RunAsync(newsroom.Checker, board, null, Stop).DoneAsync();
        Assert.Null(board.Claims.Single(one => one.Claim.Id == claim.Id).MissingSources);
        await newsroom.ProposeAsync(claim, newsroom.Checker);
    }

    [Fact]
    public async Task What_is_withdrawn_while_it_is_in_review_is_missing_at_the_sign_off()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.ProposeAsync(await WeightyAsync(newsroom, ClaimPriority.Central, "A p +, B s +"), newsroom.Checker);
        var second = (await newsroom.EvidenceOfAsync(claim))[^1];

        claim = await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, second.Id, "It copied the first.", Stop).DoneAsync();

        var refusal = await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.ThirdChecker, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotNow, Code);
        var board = await newsroom.Use<ReadClaim>().RunAsync(newsroom.ThirdChecker, claim.Id, Stop).DoneAsync();
        Assert.Equal(refusal, board.Actions[ClaimAction.SignOff]);
    }

    [Fact]
    public async Task A_claim_that_becomes_central_after_its_sign_off_blocks_publication()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.SignOffAsync(await newsroom.ProposeAsync(await WeightyAsync(newsroom, ClaimPriority.Normal, "A p +"), newsroom.Checker), newsroom.ThirdChecker);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");
        Assert.Empty((await newsroom.Use<PreviewPublication>().RunAsync(newsroom.Editor, claim.ArticleId, new(), Stop).DoneAsync()).Blockers);

        claim = await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Priority = ClaimPriority.Central }, Stop).DoneAsync();

        var blocker = Assert.Single((await newsroom.Use<PreviewPublication>().RunAsync(newsroom.Editor, claim.ArticleId, new(), Stop).DoneAsync()).Blockers);
        Assert.Equal((Code, claim.Number), (blocker.Code, blocker.Claim));
        await newsroom.Use<PublishArticle>().RunAsync(newsroom.Editor, claim.ArticleId, (await newsroom.ArticleAsync(claim.ArticleId)).Version, new(), Stop).RefusedAsync(RefusalKind.NotNow, "blocked");
    }

    [Fact]
    public async Task A_decision_needs_them_as_a_sign_off_does()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ChangesRequested);

        claim = await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Priority = ClaimPriority.Central }, Stop).DoneAsync();

        await newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, claim.Id, claim.Version, "Enough.", null, Stop).RefusedAsync(RefusalKind.NotNow, Code);
    }

    private static async Task<Claim> WeightyAsync(TestNewsroom newsroom, ClaimPriority priority, string pieces)
    {
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        claim = await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Priority = priority }, Stop).DoneAsync();
        claim = await newsroom.StartAsync(claim, newsroom.Checker);
        foreach (var piece in pieces.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            claim = await AttachAsync(newsroom, claim, piece);
        }

        return claim;
    }

    private static async Task<Claim> AttachAsync(TestNewsroom newsroom, Claim claim, string piece)
    {
        var parts = piece.Split(' ');
        var offTheRecord = parts.Contains("o");
        var source = await newsroom.Use<AddSource>().RunAsync(
            newsroom.Checker,
            new SourceFields
            {
                Kind = offTheRecord ? SourceKind.Call : SourceKind.Page,
                Title = "Figures",
                Publisher = parts[0] == "-" ? null : parts[0],
                IsPrimary = parts[1] == "p",
                Contact = offTheRecord ? new Contact { With = "Somebody", By = "Chen", On = "2026-03-01", Way = ContactWay.Video, Consent = Consent.OffTheRecord } : null,
            },
            Stop).DoneAsync();
        var stance = parts[2] switch { "+" => Stance.Supports, "-" => Stance.Contradicts, _ => Stance.Context };
        return await newsroom.Use<AttachEvidence>().RunAsync(
            newsroom.Checker, claim.Id, claim.Version, source.Id, new EvidenceFields { Stance = stance, Excerpt = "4,012 fewer jobs" }, Stop).DoneAsync();
    }
}
