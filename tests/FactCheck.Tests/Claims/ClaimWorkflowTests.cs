using FactCheck.Claims;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class ClaimWorkflowTests
{
    /// <summary>Every cell that leads somewhere; all others are refused.</summary>
    public static readonly IReadOnlyDictionary<(ClaimStatus From, ClaimAction Action), ClaimStatus> Leads =
        new Dictionary<(ClaimStatus, ClaimAction), ClaimStatus>
        {
            [(ClaimStatus.Suggested, ClaimAction.Accept)] = ClaimStatus.ToCheck,
            [(ClaimStatus.Suggested, ClaimAction.SetAside)] = ClaimStatus.SetAside,
            [(ClaimStatus.ToCheck, ClaimAction.Start)] = ClaimStatus.Checking,
            [(ClaimStatus.ToCheck, ClaimAction.Assign)] = ClaimStatus.Checking,
            [(ClaimStatus.ToCheck, ClaimAction.SetAside)] = ClaimStatus.SetAside,
            [(ClaimStatus.ToCheck, ClaimAction.WordsChange)] = ClaimStatus.Recheck,
            [(ClaimStatus.ToCheck, ClaimAction.EvidenceChanges)] = ClaimStatus.ToCheck,
            [(ClaimStatus.Checking, ClaimAction.Assign)] = ClaimStatus.Checking,
            [(ClaimStatus.Checking, ClaimAction.Propose)] = ClaimStatus.InReview,
            [(ClaimStatus.Checking, ClaimAction.WordsChange)] = ClaimStatus.Recheck,
            [(ClaimStatus.Checking, ClaimAction.EvidenceChanges)] = ClaimStatus.Checking,
            [(ClaimStatus.InReview, ClaimAction.SecondVerdict)] = ClaimStatus.InReview,
            [(ClaimStatus.InReview, ClaimAction.SignOff)] = ClaimStatus.SignedOff,
            [(ClaimStatus.InReview, ClaimAction.RequestChanges)] = ClaimStatus.ChangesRequested,
            [(ClaimStatus.InReview, ClaimAction.Withdraw)] = ClaimStatus.Checking,
            [(ClaimStatus.InReview, ClaimAction.WordsChange)] = ClaimStatus.Recheck,
            [(ClaimStatus.InReview, ClaimAction.EvidenceChanges)] = ClaimStatus.InReview,
            [(ClaimStatus.ChangesRequested, ClaimAction.Start)] = ClaimStatus.Checking,
            [(ClaimStatus.ChangesRequested, ClaimAction.Decide)] = ClaimStatus.SignedOff,
            [(ClaimStatus.ChangesRequested, ClaimAction.WordsChange)] = ClaimStatus.Recheck,
            [(ClaimStatus.ChangesRequested, ClaimAction.EvidenceChanges)] = ClaimStatus.ChangesRequested,
            [(ClaimStatus.SignedOff, ClaimAction.Reopen)] = ClaimStatus.Checking,
            [(ClaimStatus.SignedOff, ClaimAction.WordsChange)] = ClaimStatus.Recheck,
            [(ClaimStatus.SignedOff, ClaimAction.EvidenceChanges)] = ClaimStatus.InReview,
            [(ClaimStatus.Recheck, ClaimAction.Start)] = ClaimStatus.Checking,
            [(ClaimStatus.Recheck, ClaimAction.ConfirmUnchanged)] = ClaimStatus.InReview,
            [(ClaimStatus.Recheck, ClaimAction.SetAside)] = ClaimStatus.SetAside,
            [(ClaimStatus.Recheck, ClaimAction.WordsChange)] = ClaimStatus.Recheck,
            [(ClaimStatus.Recheck, ClaimAction.EvidenceChanges)] = ClaimStatus.Recheck,
            [(ClaimStatus.SetAside, ClaimAction.Restore)] = ClaimStatus.ToCheck,
        };

    public static readonly TheoryData<ClaimStatus> Statuses = [.. Enum.GetValues<ClaimStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Each_action_leads_where_the_design_says_or_is_refused(ClaimStatus from)
    {
        foreach (var action in Enum.GetValues<ClaimAction>())
        {
            if (Leads.TryGetValue((from, action), out var to))
            {
                Assert.Equal(to, ClaimWorkflow.Find(from, action)?.To);
                Assert.Null(ClaimWorkflow.Check(from, action));
            }
            else
            {
                Assert.True(ClaimWorkflow.Find(from, action) is null, $"{from} {action}");
                var refusal = ClaimWorkflow.Check(from, action);
                Assert.Equal((RefusalKind.NotNow, "status"), (refusal!.Kind, refusal.Code));
                Assert.Contains(ClaimWords.Of(from), refusal.Message, StringComparison.Ordinal);
                Assert.Contains(ClaimWords.Of(action), refusal.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_happens_on_its_own_asks_no_permission_and_what_a_person_does_always_one()
    {
        foreach (var ((from, action), _) in Leads)
        {
            Assert.Equal(action is ClaimAction.WordsChange or ClaimAction.EvidenceChanges, ClaimWorkflow.Find(from, action)!.Act is null);
        }
    }

    [Fact]
    public void Every_status_can_be_left_by_a_person_and_reached()
    {
        foreach (var status in Enum.GetValues<ClaimStatus>())
        {
            Assert.Contains(Leads, cell => cell.Key.From == status && cell.Value != status && cell.Key.Action is not (ClaimAction.WordsChange or ClaimAction.EvidenceChanges));
            Assert.True(status == ClaimStatus.Suggested || Leads.Any(cell => cell.Value == status && cell.Key.From != status));
        }
    }

    [Fact]
    public void Every_status_and_action_has_a_word_of_its_own_on_screen()
    {
        Assert.Distinct(Enum.GetValues<ClaimStatus>().Select(ClaimWords.Of));
        Assert.Distinct(Enum.GetValues<ClaimAction>().Where(action => action != ClaimAction.SetAside).Select(ClaimWords.Of));
    }
}
