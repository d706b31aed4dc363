using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>An editor asks, for one claim, that a second verdict is given without seeing the first, or no longer.</summary>
public sealed class AskSecondVerdict(IDatabase database, TimeProvider clock)
{
    /// <summary>Holds from the next verdict on: one that was proposed before stays as it was.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, bool isAsked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Claim>(
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.EditArticle,
                async inHand => inHand.Claim.BlindSecond == isAsked
                    ? inHand.Claim
                    : await inHand.SaveAsync(
                        inHand.Claim with { BlindSecond = isAsked }, ChangeKind.SecondVerdictAsked, clock.Now(), cancellation, ("asked", isAsked ? "on" : "off")),
                cancellation),
            cancellation);
    }
}
