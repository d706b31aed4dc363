using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person takes a claim back that was set aside.</summary>
public sealed class RestoreClaim(IDatabase database, TimeProvider clock)
{
    /// <summary>Moves the claim to "To check"; one that never had a number gets its number now.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.StepAsync(
            actor,
            SplitStepKind.ClaimRestored,
            clock,
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.SplitText,
                async inHand =>
                    ClaimWorkflow.Check(inHand.Claim.Status, ClaimAction.Restore) is { } refused
                        ? refused
                        : await inHand.SaveAsync(
                            inHand.Claim with
                            {
                                Status = ClaimStatus.ToCheck,
                                Reason = null,
                                Number = inHand.Claim.Number ?? await session.Claims.NextNumberAsync(inHand.Article.Id, cancellation),
                                CreatedBy = inHand.Claim.CreatedBy ?? actor.Id,
                            },
                            ChangeKind.ClaimRestored,
                            clock.Now(),
                            cancellation),
                cancellation),
            cancellation);
    }
}
