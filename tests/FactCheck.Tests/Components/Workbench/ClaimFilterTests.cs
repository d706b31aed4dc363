using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class ClaimFilterTests
{
    private static readonly Actor Me = new(TimeProvider.System.New<PersonId>(), [Role.Checker]);
    private static readonly PersonId Other = TimeProvider.System.New<PersonId>();

    [Theory]
    [InlineData(ClaimStatus.Suggested, "All", "Suggested")]
    [InlineData(ClaimStatus.ToCheck, "All", "To check")]
    [InlineData(ClaimStatus.Checking, "All", "Checking")]
    [InlineData(ClaimStatus.InReview, "All", "In review")]
    [InlineData(ClaimStatus.ChangesRequested, "All", "Changes")]
    [InlineData(ClaimStatus.Recheck, "All", "Re-check")]
    [InlineData(ClaimStatus.SignedOff, "All", "Signed off")]
    [InlineData(ClaimStatus.SetAside, "Set aside")]
    public void Each_status_has_one_standing_and_set_aside_is_not_among_all(ClaimStatus status, params string[] standings) =>
        Assert.Equal(standings, ClaimFilter.Standings.Where(standing => ClaimFilter.IsOf(standing, Claim(status), Me)));

    [Theory]
    [InlineData(ClaimStatus.Checking, true, true)]
    [InlineData(ClaimStatus.Recheck, true, true)]
    [InlineData(ClaimStatus.SignedOff, true, false)]
    [InlineData(ClaimStatus.SetAside, true, false)]
    [InlineData(ClaimStatus.Checking, false, false)]
    public void Mine_is_what_I_check_and_is_not_done(ClaimStatus status, bool assignedToMe, bool mine) =>
        Assert.Equal(mine, ClaimFilter.IsOf("Mine", Claim(status) with { AssigneeId = assignedToMe ? Me.Id : Other }, Me));

    [Fact]
    public void Kind_person_and_priority_narrow_together()
    {
        var claim = Claim(ClaimStatus.Checking) with { Kind = ClaimKind.Number, Priority = ClaimPriority.High, AssigneeId = Other };
        var filter = new ClaimFilter { Kind = ClaimKind.Number, Priority = ClaimPriority.High, Assignee = Other };

        Assert.Equal(3, filter.Narrowings);
        Assert.True(filter.LetsThrough(claim));
        Assert.False(filter.LetsThrough(claim with { Kind = ClaimKind.Quote }));
        Assert.False(filter.LetsThrough(claim with { Priority = ClaimPriority.Low }));
        Assert.False(filter.LetsThrough(claim with { AssigneeId = Me.Id }));
        Assert.False(filter.LetsThrough(claim with { AssigneeId = null }));
    }

    [Fact]
    public void What_nobody_has_taken_can_be_shown_alone()
    {
        var filter = new ClaimFilter { Unassigned = true };

        Assert.Equal(1, filter.Narrowings);
        Assert.True(filter.LetsThrough(Claim(ClaimStatus.ToCheck)));
        Assert.False(filter.LetsThrough(Claim(ClaimStatus.Checking) with { AssigneeId = Other }));
    }

    private static Claim Claim(ClaimStatus status) => new()
    {
        Id = TimeProvider.System.New<ClaimId>(),
        ArticleId = TimeProvider.System.New<ArticleId>(),
        Number = status == ClaimStatus.Suggested ? null : 1,
        Wording = "The words.",
        Kind = ClaimKind.Other,
        Priority = ClaimPriority.Normal,
        Status = status,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
