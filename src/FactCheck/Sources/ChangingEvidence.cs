using FactCheck.Claims;
using FactCheck.Live;

namespace FactCheck.Sources;

/// <summary>What goes with any change of a claim's evidence: its status by the claim's way, and what follows.</summary>
public sealed class ChangingEvidence(IEnumerable<IFollowsEvidence> followers)
{
    internal static Refusal? Check(ClaimStatus status) =>
        ClaimWorkflow.Find(status, ClaimAction.EvidenceChanges) is not null
            ? null
            : Refusal.NotNow("status", $"A claim that is “{ClaimWords.Of(status)}” takes no evidence: " +
                (status == ClaimStatus.Suggested ? "accept it first." : "restore it first."));

    internal async Task<Outcome<Claim>> ChangedAsync(
        ClaimInHand inHand,
        ChangeKind kind,
        string because,
        DateTimeOffset at,
        CancellationToken cancellation,
        params (string Name, object? Value)[] details)
    {
        var step = ClaimWorkflow.Find(inHand.Claim.Status, ClaimAction.EvidenceChanges)
            ?? throw new InvalidOperationException("Evidence changed on a claim that takes none.");
        var saved = await inHand.SaveAsync(inHand.Claim with { Status = step.To }, kind, at, cancellation, details);
        if (saved is Outcome<Claim>.Done)
        {
            foreach (var follower in followers)
            {
                await follower.FollowAsync(inHand.Session, inHand.Actor, inHand.Claim, because, at, cancellation);
            }
        }

        return saved;
    }
}
