using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>An editor reopens a claim that was signed off.</summary>
public sealed class ReopenClaim(IDatabase database, TimeProvider clock)
{
    /// <summary>Voids the sign-offs with the reason and moves the claim to "Checking".</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, string? typedReason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var reason = Typed.Text(typedReason);
        return database.WriteAsync<Claim>(
            session => VerdictInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                ClaimAction.Reopen,
                Act.ReopenClaim,
                async inHand =>
                {
                    if (Typed.Required("reason", reason, Typed.MostParagraph, "Say why the claim is reopened.") is { } refused)
                    {
                        return refused;
                    }

                    var now = clock.Now();
                    await session.Review.VoidAsync(inHand.Verdict.Id, "The claim was reopened.", now, cancellation);
                    return await inHand.Claim.SaveAsync(
                        inHand.Claim.Claim with { Status = ClaimStatus.Checking, Reason = reason },
                        ChangeKind.ClaimReopened,
                        now,
                        cancellation,
                        ("reason", reason));
                },
                cancellation),
            cancellation);
    }
}
