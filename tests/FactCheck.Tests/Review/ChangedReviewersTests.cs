using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Review;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>Reviewers who are named and unnamed half way, and people who become what they may not be.</summary>
public sealed class ChangedReviewersTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Who_is_named_and_who_no_longer_is_is_recorded()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await InReviewAsync(newsroom, newsroom.SecondChecker, newsroom.Editor);

        await NameAsync(newsroom, claim, newsroom.Editor, newsroom.ThirdChecker);

        var change = (await newsroom.ChangesAsync())[^1];
        Assert.Equal(ChangeKind.ArticleEdited, change.Kind);
        Assert.Equal(Ids(newsroom.SecondChecker, newsroom.Editor), change.Details["reviewersWas"].Split(' ').ToHashSet());
        Assert.Equal(Ids(newsroom.Editor, newsroom.ThirdChecker), change.Details["reviewers"].Split(' ').ToHashSet());
    }

    [Fact]
    public async Task A_reviewer_who_is_no_longer_named_answers_no_more_and_their_sign_off_counts_for_nobody()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await InReviewAsync(newsroom, newsroom.SecondChecker, newsroom.Editor);
        claim = await newsroom.SignOffAsync(claim, newsroom.SecondChecker);

        await NameAsync(newsroom, claim, newsroom.Editor, newsroom.ThirdChecker);
        await newsroom.Use<RequestChanges>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, "More.", Stop).RefusedAsync(RefusalKind.NotAllowed, "not-named");
        var once = await newsroom.SignOffAsync(claim, newsroom.Editor);
        Assert.Equal(ClaimStatus.InReview, once.Status);
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(once, newsroom.ThirdChecker)).Status);
        Assert.Contains(await newsroom.AnswersAsync(claim), answer => answer.GivenBy == newsroom.SecondChecker.Id);
    }

    [Fact]
    public async Task An_objection_outlives_the_naming_of_who_made_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await InReviewAsync(newsroom, newsroom.SecondChecker, newsroom.CheckingEditor, newsroom.ThirdChecker);
        claim = await newsroom.RequestAsync(await newsroom.SignOffAsync(claim, newsroom.ThirdChecker), newsroom.SecondChecker);

        // Taking the objector off the list overrides nothing: it is answered by work, or by an editor with a reason.
        await NameAsync(newsroom, claim, newsroom.CheckingEditor, newsroom.ThirdChecker);

        Assert.Equal(ClaimStatus.ChangesRequested, (await newsroom.ClaimAsync(claim.Id)).Status);
        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.CheckingEditor, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotNow, "status");
        var decided = await newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, claim.Id, claim.Version, "The table is clear.", null, Stop).DoneAsync();
        Assert.Equal(ClaimStatus.SignedOff, decided.Status);
        Assert.Equal(newsroom.SecondChecker.Id.ToString(), (await newsroom.ChangesAsync())[^1].Details["against"]);
    }

    [Fact]
    public async Task Taking_the_last_missing_reviewer_off_signs_nothing_off_by_itself()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await InReviewAsync(newsroom, newsroom.SecondChecker, newsroom.Editor, newsroom.ThirdChecker);
        claim = await newsroom.SignOffAsync(await newsroom.SignOffAsync(claim, newsroom.SecondChecker), newsroom.Editor);

        await NameAsync(newsroom, claim, newsroom.SecondChecker, newsroom.Editor);
        Assert.Equal(ClaimStatus.InReview, (await newsroom.ClaimAsync(claim.Id)).Status);

        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(claim, newsroom.Editor)).Status);
    }

    [Fact]
    public async Task An_author_who_is_made_a_checker_checks_every_article_but_their_own()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var own = await newsroom.BringAsync(ClaimStatus.InReview);
        var other = await newsroom.BringAsync(ClaimStatus.InReview, author: newsroom.OtherAuthor);
        await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, newsroom.Author.Id, newsroom.Author.Roles, [Role.Author, Role.Checker, Role.Editor], Stop).DoneAsync();
        var promoted = newsroom.Author with { Roles = [Role.Author, Role.Checker, Role.Editor] };

        foreach (var action in new[] { ClaimAction.SignOff, ClaimAction.RequestChanges })
        {
            Assert.Equal("NotAllowed", (await EveryStatusActionAndRoleTests.RunAsync(newsroom, own, action, promoted, own.Version)).Word());
        }

        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(other, promoted)).Status);
        var toCheck = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await newsroom.Use<StartChecking>().RunAsync(promoted, toCheck.Id, toCheck.Version, Stop).RefusedAsync(RefusalKind.NotAllowed, "author");
        await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, toCheck.Id, toCheck.Version, promoted.Id, Stop).InvalidAsync("assignee");
    }

    [Fact]
    public async Task A_checker_who_is_named_the_author_afterwards_leaves_a_verdict_that_no_sign_off_settles()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { AuthorId = newsroom.Checker.Id }, Stop).DoneAsync();

        Assert.Equal(ClaimStatus.InReview, (await newsroom.SignOffAsync(claim, newsroom.SecondChecker)).Status);
    }

    private static HashSet<string> Ids(params Actor[] people) => [.. people.Select(person => person.Id.ToString())];

    private static async Task<Claim> InReviewAsync(TestNewsroom newsroom, params Actor[] reviewers)
    {
        var article = await newsroom.DraftAsync(policy: ReviewPolicy.Unanimous, reviewers: reviewers);
        return await newsroom.ProposeAsync(await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker), newsroom.Checker), newsroom.Checker);
    }

    private static async Task NameAsync(TestNewsroom newsroom, Claim claim, params Actor[] reviewers)
    {
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        await newsroom.Use<EditArticle>().RunAsync(
            newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { Reviewers = [.. reviewers.Select(reviewer => reviewer.Id)] }, Stop).DoneAsync();
    }
}
