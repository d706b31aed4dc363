using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>The claim's way: the one table of status × action, with the act that the permission table must allow.</summary>
public static class ClaimWorkflow
{
    private static readonly Dictionary<(ClaimStatus From, ClaimAction Action), ClaimStep> Table = new()
    {
        [(ClaimStatus.Suggested, ClaimAction.Accept)] = new(ClaimStatus.ToCheck, Act.SplitText),
        [(ClaimStatus.Suggested, ClaimAction.SetAside)] = new(ClaimStatus.SetAside, Act.SplitText),

        [(ClaimStatus.ToCheck, ClaimAction.Start)] = new(ClaimStatus.Checking, Act.TakeClaim),
        [(ClaimStatus.ToCheck, ClaimAction.Assign)] = new(ClaimStatus.Checking, Act.AssignOthers),
        [(ClaimStatus.ToCheck, ClaimAction.SetAside)] = new(ClaimStatus.SetAside, Act.SplitText),
        [(ClaimStatus.ToCheck, ClaimAction.WordsChange)] = new(ClaimStatus.Recheck),
        [(ClaimStatus.ToCheck, ClaimAction.EvidenceChanges)] = new(ClaimStatus.ToCheck),

        [(ClaimStatus.Checking, ClaimAction.Propose)] = new(ClaimStatus.InReview, Act.ProposeVerdict),
        [(ClaimStatus.Checking, ClaimAction.Assign)] = new(ClaimStatus.Checking, Act.AssignOthers),
        [(ClaimStatus.Checking, ClaimAction.WordsChange)] = new(ClaimStatus.Recheck),
        [(ClaimStatus.Checking, ClaimAction.EvidenceChanges)] = new(ClaimStatus.Checking),

        // Two verdicts that differ lead to changes requested.
        [(ClaimStatus.InReview, ClaimAction.SecondVerdict)] = new(ClaimStatus.InReview, Act.SignOff),
        // Signing off stays in review until the article's policy is met.
        [(ClaimStatus.InReview, ClaimAction.SignOff)] = new(ClaimStatus.SignedOff, Act.SignOff),
        [(ClaimStatus.InReview, ClaimAction.RequestChanges)] = new(ClaimStatus.ChangesRequested, Act.SignOff),
        [(ClaimStatus.InReview, ClaimAction.Withdraw)] = new(ClaimStatus.Checking, Act.ProposeVerdict),
        [(ClaimStatus.InReview, ClaimAction.WordsChange)] = new(ClaimStatus.Recheck),
        [(ClaimStatus.InReview, ClaimAction.EvidenceChanges)] = new(ClaimStatus.InReview),

        [(ClaimStatus.ChangesRequested, ClaimAction.Start)] = new(ClaimStatus.Checking, Act.TakeClaim),
        [(ClaimStatus.ChangesRequested, ClaimAction.Decide)] = new(ClaimStatus.SignedOff, Act.DecideDispute),
        [(ClaimStatus.ChangesRequested, ClaimAction.WordsChange)] = new(ClaimStatus.Recheck),
        [(ClaimStatus.ChangesRequested, ClaimAction.EvidenceChanges)] = new(ClaimStatus.ChangesRequested),

        [(ClaimStatus.SignedOff, ClaimAction.Reopen)] = new(ClaimStatus.Checking, Act.ReopenClaim),
        [(ClaimStatus.SignedOff, ClaimAction.WordsChange)] = new(ClaimStatus.Recheck),
        [(ClaimStatus.SignedOff, ClaimAction.EvidenceChanges)] = new(ClaimStatus.InReview),

        [(ClaimStatus.Recheck, ClaimAction.Start)] = new(ClaimStatus.Checking, Act.TakeClaim),
        [(ClaimStatus.Recheck, ClaimAction.ConfirmUnchanged)] = new(ClaimStatus.InReview, Act.SignOff),
        // A claim whose words the redraft dropped has no other way out.
        [(ClaimStatus.Recheck, ClaimAction.SetAside)] = new(ClaimStatus.SetAside, Act.SplitText),
        [(ClaimStatus.Recheck, ClaimAction.WordsChange)] = new(ClaimStatus.Recheck),
        [(ClaimStatus.Recheck, ClaimAction.EvidenceChanges)] = new(ClaimStatus.Recheck),

        [(ClaimStatus.SetAside, ClaimAction.Restore)] = new(ClaimStatus.ToCheck, Act.SplitText),
    };

    /// <summary>Where the action leads from this status, or nothing where it does not lead anywhere.</summary>
    public static ClaimStep? Find(ClaimStatus from, ClaimAction action) => Table.GetValueOrDefault((from, action));

    /// <summary>Nothing where the action leads on from this status; otherwise why it does not.</summary>
    public static Refusal? Check(ClaimStatus from, ClaimAction action) =>
        Find(from, action) is not null
            ? null
            : Refusal.NotNow("status", $"“{ClaimWords.Of(action)}” is not possible while the claim is “{ClaimWords.Of(from)}”.");
}

/// <summary>One cell of the claim's way.</summary>
/// <param name="To">The status it leads to.</param>
/// <param name="Act">What the actor must be permitted; nothing where it happens on its own.</param>
public sealed record ClaimStep(ClaimStatus To, Act? Act = null);
