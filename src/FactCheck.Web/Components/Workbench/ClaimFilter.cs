using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.People;

namespace FactCheck.Web.Components.Workbench;

/// <summary>Which claims the cards show: by where they stand, kind, person and priority; nothing chosen means any.</summary>
public sealed record ClaimFilter
{
    public const string All = "All";

    public string Standing { get; init; } = All;

    public ClaimKind? Kind { get; init; }

    /// <summary>Who checks it.</summary>
    public PersonId? Assignee { get; init; }

    /// <summary>Only what nobody has taken yet.</summary>
    public bool Unassigned { get; init; }

    public ClaimPriority? Priority { get; init; }

    /// <summary>How many of kind, person and priority narrow the cards.</summary>
    public int Narrowings => (Kind is null ? 0 : 1) + (Assignee is null && !Unassigned ? 0 : 1) + (Priority is null ? 0 : 1);

    /// <summary>The standings that a claim can be shown by, in the order of the chips.</summary>
    public static IReadOnlyList<string> Standings { get; } =
        [All, "Mine", "To check", "Checking", "In review", "Changes", "Re-check", "Suggested", "Signed off", "Set aside"];

    /// <summary>Whether the claim is of this standing, whatever else is chosen.</summary>
    public static bool IsOf(string standing, Claim claim, Actor me)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(me);
        return standing switch
        {
            All => claim.Status != ClaimStatus.SetAside,
            "Mine" => claim.AssigneeId == me.Id && claim.Status is not (ClaimStatus.SignedOff or ClaimStatus.SetAside),
            "To check" => claim.Status == ClaimStatus.ToCheck,
            "Checking" => claim.Status == ClaimStatus.Checking,
            "In review" => claim.Status == ClaimStatus.InReview,
            "Changes" => claim.Status == ClaimStatus.ChangesRequested,
            "Re-check" => claim.Status == ClaimStatus.Recheck,
            "Suggested" => claim.Status == ClaimStatus.Suggested,
            "Signed off" => claim.Status == ClaimStatus.SignedOff,
            _ => claim.Status == ClaimStatus.SetAside,
        };
    }

    /// <summary>Whether kind, person and priority let the claim through.</summary>
    public bool LetsThrough(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return (Kind is null || claim.Kind == Kind)
            && (Priority is null || claim.Priority == Priority)
            && (Unassigned ? claim.AssigneeId is null : Assignee is null || claim.AssigneeId == Assignee);
    }

    /// <summary>The claims in the order of the text that a person took in or may take in, before any is filtered out.</summary>
    public static IReadOnlyList<ClaimBoard> InTextOrder(ArticleBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return [.. board.Claims
            .Where(claim => claim.Claim.Number is not null || claim.Claim.Status == ClaimStatus.Suggested)
            .Select(claim => (Claim: claim, At: claim.Claim.AttachedIn(board.Revision.Id).Select(anchor => (int?)anchor.Start).Min() ?? -1))
            .OrderBy(pair => pair.At)
            .ThenBy(pair => pair.Claim.Claim.Number ?? int.MaxValue)
            .Select(pair => pair.Claim)];
    }
}
