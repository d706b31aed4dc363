using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Review;

public sealed class ForecastMergeTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [InlineData(true, ClaimStatus.SignedOff, 1)]
    [InlineData(true, ClaimStatus.InReview, 0)]
    [InlineData(false, ClaimStatus.SignedOff, 0)]
    public async Task It_names_exactly_the_claims_whose_sign_offs_the_merge_then_voids(bool differs, ClaimStatus status, int voided)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var goes = await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, new SourceFields { Title = "Figures" }, Stop).DoneAsync();
        var stays = await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, new SourceFields { Title = "Figures", Publisher = differs ? "The Office" : null }, Stop).DoneAsync();
        var claim = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker), newsroom.Checker, goes);
        claim = await newsroom.ProposeAsync(claim, newsroom.Checker);
        claim = status == ClaimStatus.SignedOff ? await newsroom.SignOffAsync(claim, newsroom.ThirdChecker) : claim;

        var changes = await newsroom.NewestChangeAsync();
        var forecast = await newsroom.Use<ForecastMerge>().RunAsync(newsroom.SecondChecker, stays.Id, goes.Id, Stop).DoneAsync();
        Assert.Equal(changes, await newsroom.NewestChangeAsync());
        Assert.Equal((1, voided), (forecast.Claims, forecast.Voided.Count));
        Assert.All(forecast.Voided, each => Assert.Equal((claim.Id, claim.ArticleId, 1), (each.Claim.Id, each.Article.Id, each.Answers)));
        // The other way round nothing moves.
        Assert.Equal(0, (await newsroom.Use<ForecastMerge>().RunAsync(newsroom.SecondChecker, goes.Id, stays.Id, Stop).DoneAsync()).Claims);

        await newsroom.Use<MergeSources>().RunAsync(newsroom.SecondChecker, new(stays.Id, stays.Version), new(goes.Id, goes.Version), Stop).DoneAsync();
        var answers = await newsroom.ReadAsync(session => session.Review.OfClaimAsync(claim.Id, Stop));
        Assert.Equal(voided, answers.Count(answer => !answer.IsValid));
    }

    [Fact]
    public async Task It_is_for_those_who_may_merge_the_two()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (open, secret) = (await newsroom.SourceAsync(newsroom.Checker), await newsroom.SourceAsync(newsroom.Checker, confidential: true));
        var forecast = newsroom.Use<ForecastMerge>();
        (await forecast.RunAsync(newsroom.Checker, open.Id, SourceId.From(Guid.Empty), Stop)).Missing();
        await forecast.RunAsync(newsroom.SecondChecker, open.Id, secret.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        foreach (var (name, actor) in newsroom.Everybody.Where(each => !each.Value.Is(Role.Editor) && !each.Value.Is(Role.Checker)))
        {
            Assert.False((await forecast.RunAsync(actor, open.Id, open.Id, Stop)).IsDone, name);
        }
    }
}
