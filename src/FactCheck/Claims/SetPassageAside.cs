using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person lets a lost passage of a claim go that stands on others.</summary>
public sealed class SetPassageAside(IDatabase database, TimeProvider clock)
{
    /// <summary>Takes the passage out of the claim with the reason; refused for one that has its place and for the claim's only one.</summary>
    /// <param name="actor">Who lets it go.</param>
    /// <param name="id">The claim.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="passage">Which of the claim's passages, counted from 0 in their order.</param>
    /// <param name="typedReason">Why the claim does without it.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, int passage, string? typedReason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var reason = Typed.Text(typedReason);
        return database.StepAsync(
            actor,
            SplitStepKind.PassageRemoved,
            clock,
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.SplitText,
                async inHand =>
                {
                    var refusal = Reattaching.Check(inHand.Claim, passage)
                        ?? (inHand.Claim.Anchors.Count == 1 ? Refusal.NotNow("last-passage", "This is the claim’s only passage: re-attach it, or set the claim aside.") : null)
                        ?? Typed.Required("reason", reason, Typed.MostParagraph, "Say why the claim does without this passage.");
                    return refusal is not null
                        ? refusal
                        : await inHand.SaveAnchorsAsync(
                            ChangeKind.PassageRemoved,
                            inHand.Article.CurrentRevision,
                            [.. inHand.Claim.Anchors.Where((_, index) => index != passage)],
                            clock.Now(),
                            inHand.Claim.Anchors[passage].Quote,
                            cancellation,
                            ("reason", reason));
                },
                cancellation),
            cancellation);
    }
}
