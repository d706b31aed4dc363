using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person adds a further passage of the text to a claim.</summary>
public sealed class AddPassage(IDatabase database, TimeProvider clock)
{
    /// <summary>Adds the passage; refused while a verdict on the claim is before its reviewers or signed off.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, Passage passage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(passage);
        return database.StepAsync(
            actor,
            SplitStepKind.PassageAdded,
            clock,
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.SplitText,
                async inHand =>
                {
                    var revision = await session.Articles.CurrentAsync(inHand.Article, cancellation);
                    var (anchor, refusal) = passage.Anchor(revision);
                    if ((EditClaim.Frozen(inHand.Claim) ?? refusal) is { } refused)
                    {
                        return refused;
                    }

                    if (inHand.Claim.AttachedIn(revision.Id).Any(other => other.Start == anchor!.Start && other.End == anchor.End))
                    {
                        return Refusal.Invalid("passage", "This passage belongs to the claim already.");
                    }

                    return await inHand.SaveAnchorsAsync(
                        ChangeKind.ClaimReattached, revision.Id, [.. inHand.Claim.Anchors.Where(other => other.RevisionId == revision.Id), anchor!], clock.Now(), anchor!.Quote, cancellation);
                },
                cancellation),
            cancellation);
    }
}
