using FactCheck.Live;
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
    /// <param name="passage">Where the words stand now; nothing to let the passage go, where others are left.</param>
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

                    var revision = await session.Articles.CurrentAsync(inHand.Article, cancellation);
                    if (passage is not null)
                    {
                        var (anchor, refusal) = passage.Anchor(revision);
                        return refusal is not null ? refusal : await inHand.PutAsync(lost, anchor!, clock.Now(), cancellation);
                    }

                    var left = inHand.Claim.Anchors.Where((_, index) => index != lost).ToList();
                    return left.Count == 0
                        ? Refusal.NotNow("last-passage", "This is the claim’s only passage: re-attach it, or set the claim aside.")
                        : await inHand.SaveAnchorsAsync(
                            ChangeKind.ClaimReattached, revision.Id, left, clock.Now(), left[^1].Quote, cancellation, ("was", inHand.Claim.Anchors[lost].Quote));
                },
                cancellation),
            cancellation);
    }
}
