using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>The words on screen for statuses, actions and kinds.</summary>
public static class ClaimWords
{
    private const int MostNamed = 40;

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

    /// <summary>A priority as people say it: "legally risky".</summary>
    public static string Of(ClaimPriority priority) => priority == ClaimPriority.LegallyRisky ? "legally risky" : priority.ToString().ToLowerInvariant();

    /// <summary>"Claim 5", or the suggestion by its first words.</summary>
    public static string NameOf(Claim claim, bool inSentence = false)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Number is { } number
            ? FormattableString.Invariant($"{(inSentence ? "claim" : "Claim")} {number}")
            : $"{(inSentence ? "the" : "The")} suggestion “{FirstWords(claim.Wording)}”";
    }

    public static string Of(ClaimAction action) => action switch
    {
        ClaimAction.SetAside => "Set aside",
        ClaimAction.Propose => "Propose verdict",
        ClaimAction.Withdraw => "Withdraw verdict",
        ClaimAction.SecondVerdict => "Give the second verdict",
        ClaimAction.SignOff => "Sign off",
        ClaimAction.RequestChanges => "Request changes",
        ClaimAction.Decide => "Decide the dispute",
        ClaimAction.ConfirmUnchanged => "Confirm unchanged",
        ClaimAction.WordsChange => "New words",
        ClaimAction.EvidenceChanges => "New evidence",
        _ => action.ToString(),
    };

    /// <summary>The same refusal, saying which of several claims it is about.</summary>
    internal static Refusal About(this Refusal refusal, Claim claim) =>
        refusal with { Message = $"{NameOf(claim)}: {char.ToLowerInvariant(refusal.Message[0])}{refusal.Message[1..]}" };

    private static string FirstWords(string wording)
    {
        var length = Math.Min(wording.Length, MostNamed);
        while (!Graphemes.IsBoundary(wording, length))
        {
            length--;
        }

        return length == wording.Length ? wording : wording[..length].TrimEnd() + "…";
    }
}
