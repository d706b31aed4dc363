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
                    var anchors = inHand.Claim.Anchors.ToList();
                    if (lost < 0 || lost >= anchors.Count || anchors[lost].Stands)
                    {
                        return Refusal.NotNow("not-lost", "This passage is in its place: there is nothing to re-attach.");
                    }

                    var revision = await session.Articles.CurrentAsync(inHand.Article, cancellation);
                    var oldWords = anchors[lost].Quote;
                    anchors.RemoveAt(lost);
                    if (passage is not null)
                    {
                        var (anchor, refusal) = passage.Anchor(revision);
                        if (refusal is not null)
                        {
                            return refusal;
                        }

                        if (anchors.Exists(other => other.Stands && other.Start == anchor!.Start && other.End == anchor.End))
                        {
                            return Refusal.Invalid("passage", "This passage belongs to the claim already.");
                        }

                        anchors.Add(anchor!);
                    }
                    else if (anchors.Count == 0)
                    {
                        return Refusal.NotNow("last-passage", "This is the claim’s only passage: re-attach it, or set the claim aside.");
                    }

                    return await inHand.SaveAnchorsAsync(
                        ChangeKind.ClaimReattached, revision.Id, anchors, clock.Now(), anchors[^1].Quote, cancellation, ("was", oldWords));
                },
                cancellation),
            cancellation);
    }
}
