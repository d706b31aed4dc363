using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Desk;

public sealed class SnoozeClaimTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_snoozed_claim_leaves_one_person_s_desk_and_comes_back_by_itself()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        var until = newsroom.Clock.GetUtcNow().AddHours(20);

        await newsroom.Use<SnoozeClaim>().RunAsync(newsroom.Editor, claim.Id, until, Stop).DoneAsync();

        var desk = await DeskAsync(newsroom, newsroom.Editor);
        Assert.Empty(desk.WaitingOnMe);
        var row = Assert.Single(desk.Snoozed);
        Assert.Equal((claim.Id, until), (row.Row.Claim.Id, row.Until));
        Assert.Single((await DeskAsync(newsroom, newsroom.SecondChecker)).WaitingOnMe);
        newsroom.Clock.Move(TimeSpan.FromHours(20));
        Assert.Single((await DeskAsync(newsroom, newsroom.Editor)).WaitingOnMe);
        Assert.Empty((await DeskAsync(newsroom, newsroom.Editor)).Snoozed);
    }

    [Fact]
    public async Task It_comes_back_when_the_claim_changes()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        await newsroom.Use<SnoozeClaim>().RunAsync(newsroom.Checker, claim.Id, newsroom.Clock.GetUtcNow().AddDays(3), Stop).DoneAsync();
        Assert.Empty((await DeskAsync(newsroom, newsroom.Checker)).WaitingOnMe);

        await newsroom.EvidenceAsync(claim, newsroom.Checker);

        Assert.Single((await DeskAsync(newsroom, newsroom.Checker)).WaitingOnMe);
    }

    [Fact]
    public async Task It_can_be_brought_back_at_once_and_put_away_longer()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var now = newsroom.Clock.GetUtcNow();
        await newsroom.Use<SnoozeClaim>().RunAsync(newsroom.Checker, claim.Id, now.AddDays(1), Stop).DoneAsync();
        await newsroom.Use<SnoozeClaim>().RunAsync(newsroom.Checker, claim.Id, now.AddDays(9), Stop).DoneAsync();
        Assert.Equal(now.AddDays(9), Assert.Single((await DeskAsync(newsroom, newsroom.Checker)).Snoozed).Until);

        await newsroom.Use<WakeClaim>().RunAsync(newsroom.Checker, claim.Id, Stop).DoneAsync();

        Assert.Single((await DeskAsync(newsroom, newsroom.Checker)).WaitingOnMe);
        (await newsroom.Use<WakeClaim>().RunAsync(newsroom.Checker, claim.Id, Stop)).Missing();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(93)]
    public async Task The_past_and_what_is_too_far_ahead_are_refused(int days)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);

        await newsroom.Use<SnoozeClaim>().RunAsync(newsroom.Checker, claim.Id, newsroom.Clock.GetUtcNow().AddDays(days), Stop).InvalidAsync("until");
    }

    [Fact]
    public async Task Nobody_snoozes_what_they_may_not_know_of()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);

        (await newsroom.Use<SnoozeClaim>().RunAsync(newsroom.OtherAuthor, claim.Id, newsroom.Clock.GetUtcNow().AddDays(1), Stop)).Missing();
    }

    private static Task<DeskView> DeskAsync(TestNewsroom newsroom, Actor actor) => newsroom.Use<ReadDesk>().RunAsync(actor, Stop).DoneAsync();
}
