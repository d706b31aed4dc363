namespace FactCheck.Claims;

/// <summary>The words on screen for statuses, actions and kinds.</summary>
public static class ClaimWords
{
    public static string Of(ClaimStatus status) => status switch
    {
        ClaimStatus.ToCheck => "To check",
        ClaimStatus.InReview => "In review",
        ClaimStatus.ChangesRequested => "Changes requested",
        ClaimStatus.SignedOff => "Signed off",
        ClaimStatus.Recheck => "Re-check",
        ClaimStatus.SetAside => "Set aside",
        _ => status.ToString(),
    };

    public static string Of(ClaimAction action) => action switch
    {
        ClaimAction.SetAside => "Set aside",
        ClaimAction.Propose => "Propose verdict",
        ClaimAction.Withdraw => "Withdraw verdict",
        ClaimAction.SignOff => "Sign off",
        ClaimAction.RequestChanges => "Request changes",
        ClaimAction.Decide => "Decide the dispute",
        ClaimAction.ConfirmUnchanged => "Confirm unchanged",
        ClaimAction.WordsChange => "New words",
        ClaimAction.EvidenceChanges => "New evidence",
        _ => action.ToString(),
    };
}
