using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Review;
using Xunit;

namespace FactCheck.Tests.Review;

public sealed class ConfirmingUnchangedTests
{
    private const string Text = "The ferry carried 90 cars. Its pilot was 61 years old. The harbour office counted 4,000 ships in May. Nobody was hurt.";

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Several_verdicts_are_confirmed_with_one_note_and_what_cannot_be_is_named()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);
        var ferry = await ReviewedAsync(newsroom, article.Id, "The ferry carried 90 cars.", newsroom.Checker);
        var pilot = await ReviewedAsync(newsroom, article.Id, "Its pilot was 61 years old.", newsroom.SecondChecker);
        var ships = await ReviewedAsync(newsroom, article.Id, "The harbour office counted 4,000 ships in May.", newsroom.Checker);
        await newsroom.ReviseAsync(article.Id, "The ferry carried 91 cars. Its pilot was 62 years old. Nobody was hurt.");
        var claims = await newsroom.ClaimsAsync(article.Id);
        var seen = claims.Where(claim => claim.Status == ClaimStatus.Recheck).Select(TestNewsroom.Seen).ToList();
        Assert.Equal(3, seen.Count);

        var done = await newsroom.Use<ConfirmClaimsUnchanged>().RunAsync(newsroom.SecondChecker, article.Id, seen, ConfirmUnchanged.UsualNote, Stop).DoneAsync();

        Assert.Equal(ferry.Id, Assert.Single(done.Done).Id);
        Assert.Equal([(pilot.Number, "own-verdict"), (ships.Number, "lost-words")], done.LeftOut.Select(left => (left.Number, left.Refusal.Code)));
        var after = await newsroom.ClaimAsync(ferry.Id);
        Assert.Equal((ClaimStatus.InReview, null), (after.Status, after.Reason));
        Assert.Equal("The office’s figures say so.", (await newsroom.VerdictAsync(after))!.Explanation);
        var change = Assert.Single(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.ClaimConfirmed);
        Assert.Equal((newsroom.SecondChecker.Id, "Unchanged in substance."), (change.PersonId, change.Details["note"]));
        // What is confirmed waits to be signed off anew.
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(after, newsroom.ThirdChecker)).Status);
    }

    [Fact]
    public async Task Without_a_note_or_a_right_or_a_claim_nothing_is_confirmed()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Recheck);
        var confirm = newsroom.Use<ConfirmClaimsUnchanged>();
        SeenClaim[] seen = [TestNewsroom.Seen(claim)];

        await confirm.RunAsync(newsroom.SecondChecker, claim.ArticleId, seen, " ", Stop).InvalidAsync("note");
        await confirm.RunAsync(newsroom.SecondChecker, claim.ArticleId, [], "Holds.", Stop).InvalidAsync("claims");
        await confirm.RunAsync(newsroom.Checker, claim.ArticleId, seen, "Holds.", Stop).RefusedAsync(RefusalKind.NotAllowed, "own-verdict");
        await confirm.RunAsync(newsroom.Author, claim.ArticleId, seen, "Holds.", Stop).RefusedAsync(RefusalKind.NotAllowed);
        await confirm.RunAsync(newsroom.Reader, claim.ArticleId, seen, "Holds.", Stop).RefusedAsync(RefusalKind.NotAllowed);
        await confirm.RunAsync(newsroom.SecondChecker, claim.ArticleId, [new SeenClaim(claim.Id, claim.Version - 1)], "Holds.", Stop).RefusedAsync(RefusalKind.NotNow, "stale");
        Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
    }

    private static async Task<Claim> ReviewedAsync(TestNewsroom newsroom, FactCheck.Articles.ArticleId article, string words, FactCheck.People.Actor by)
    {
        var claim = await newsroom.AddAsync(await newsroom.ArticleAsync(article), words);
        return await newsroom.ProposeAsync(await newsroom.EvidenceAsync(await newsroom.StartAsync(claim, by), by), by);
    }
}
