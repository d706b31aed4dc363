using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person takes a passage away from a claim.</summary>
public sealed class RemovePassage(IDatabase database, TimeProvider clock)
{
    /// <summary>Takes the passage away; refused for the last one, and while a verdict on the claim is before its reviewers or signed off.</summary>
    /// <param name="actor">Who takes it away.</param>
    /// <param name="id">The claim.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="passage">Which of the claim's passages, counted from 0 in their order.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, int passage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
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
                    if (Check(inHand.Claim, passage) is { } refused)
                    {
                        return refused;
                    }

                    var removed = inHand.Claim.Anchors[passage];
                    return await inHand.SaveAnchorsAsync(
                        ChangeKind.PassageRemoved,
                        removed.RevisionId,
                        [.. inHand.Claim.Anchors.Where((_, at) => at != passage)],
                        clock.Now(),
                        removed.Quote,
                        cancellation);
                },
                cancellation),
            cancellation);
    }

    internal static Refusal? Check(Claim claim, int passage) =>
        EditClaim.Frozen(claim)?.About(claim)
        ?? (passage < 0 || passage >= claim.Anchors.Count ? Refusal.Invalid("passage", "The claim has no such passage: choose one of those it has.")
            : claim.Anchors.Count == 1 ? Refusal.NotNow("last-passage", $"This is the only passage of {ClaimWords.NameOf(claim, inSentence: true)}: merge the claims, or set it aside.")
            : null);
}
