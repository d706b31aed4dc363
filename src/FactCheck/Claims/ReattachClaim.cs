using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person shows where the words of a lost passage stand now.</summary>
public sealed class ReattachClaim(IDatabase database, TimeProvider clock)
{
    /// <summary>Puts the selected passage in the place of the lost one.</summary>
    /// <param name="actor">Who re-attaches.</param>
    /// <param name="id">The claim.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="lost">Which of the claim's anchors is lost, counted from 0 in their order.</param>
    /// <param name="passage">Where the words stand now; refused where it is left out.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, int lost, Passage? passage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.StepAsync(
            actor,
            SplitStepKind.ClaimReattached,
            clock,
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.SplitText,
                async inHand =>
                {
                    if (Reattaching.Check(inHand.Claim, lost) is { } refused)
                    {
                        return refused;
                    }

                    if (passage is null)
                    {
                        return Refusal.Invalid("passage", "Select the words that say it now.");
                    }

                    var (anchor, refusal) = passage.Anchor(await session.Articles.CurrentAsync(inHand.Article, cancellation));
                    return refusal is not null ? refusal : await inHand.PutAsync(lost, anchor!, clock.Now(), cancellation);
                },
                cancellation),
            cancellation);
    }
}
