using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A checker takes a claim up and becomes its assignee.</summary>
public sealed class StartChecking(IDatabase database, TimeProvider clock)
{
    /// <summary>Moves the claim to "Checking".</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Claim>(
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.TakeClaim,
                async inHand =>
                    ClaimWorkflow.Check(inHand.Claim.Status, ClaimAction.Start) is { } refused
                        ? refused
                        : await inHand.SaveAsync(
                            inHand.Claim with { Status = ClaimStatus.Checking, AssigneeId = actor.Id },
                            ChangeKind.ClaimStarted,
                            clock.Now(),
                            cancellation),
                cancellation),
            cancellation);
    }
}
