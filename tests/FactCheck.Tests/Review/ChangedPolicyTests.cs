using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Review;
using Xunit;

namespace FactCheck.Tests.Review;

public sealed class ChangedPolicyTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Where_the_last_missing_reviewer_is_no_longer_named_who_signed_settles_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(
            policy: ReviewPolicy.Unanimous, reviewers: [newsroom.Checker, newsroom.SecondChecker, newsroom.Editor]);
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker);
        claim = await newsroom.ProposeAsync(await newsroom.EvidenceAsync(claim, newsroom.Checker), newsroom.Checker);
        claim = await newsroom.SignOffAsync(claim, newsroom.SecondChecker);
        Assert.Equal(ClaimStatus.InReview, claim.Status);
        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotNow, "answered");

        article = await newsroom.ArticleAsync(article.Id);
        await newsroom.Use<EditArticle>().RunAsync(
            newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { Reviewers = [newsroom.Checker.Id, newsroom.SecondChecker.Id] }, Stop).DoneAsync();
        var board = await newsroom.Use<ReadClaim>().RunAsync(newsroom.SecondChecker, claim.Id, Stop).DoneAsync();
        Assert.Null(board.Actions[ClaimAction.SignOff]);

        claim = await newsroom.SignOffAsync(claim, newsroom.SecondChecker);
        Assert.Equal(ClaimStatus.SignedOff, claim.Status);
        Assert.Single(await newsroom.AnswersAsync(claim), answer => answer.IsValid);
    }

    [Fact]
    public async Task The_proposer_settles_nothing_whatever_the_policy_becomes()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(policy: ReviewPolicy.TwoSignOffs);
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker);
        claim = await newsroom.ProposeAsync(await newsroom.EvidenceAsync(claim, newsroom.Checker), newsroom.Checker);
        claim = await newsroom.SignOffAsync(claim, newsroom.SecondChecker);
        article = await newsroom.ArticleAsync(article.Id);
        await newsroom.Use<EditArticle>().RunAsync(
            newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { Policy = ReviewPolicy.OneSignOff }, Stop).DoneAsync();

        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotAllowed, "own-verdict");
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(claim, newsroom.SecondChecker)).Status);
    }
}
