using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person chooses where the words of a passage stand that the program was not sure about.</summary>
public sealed class ChooseCandidate(IDatabase database, TimeProvider clock)
{
    /// <summary>Attaches the passage at one of its candidates.</summary>
    /// <param name="actor">Who chooses.</param>
    /// <param name="id">The claim.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="passage">Which of the claim's passages, counted from 0 in their order.</param>
    /// <param name="candidate">Which of the passage's candidates, counted from 0, the likeliest first.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, int passage, int candidate, CancellationToken cancellation)
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
                    if (Reattaching.Check(inHand.Claim, passage) is { } refused)
                    {
                        return refused;
                    }

                    var revision = await session.Articles.CurrentAsync(inHand.Article, cancellation);
                    var lost = inHand.Claim.Anchors[passage];
                    if (lost.RevisionId != revision.Id || candidate < 0 || candidate >= lost.Candidates.Count)
                    {
                        return Refusal.Invalid("candidate", "There is no such place: choose one of those that are shown, or select the words in the text.");
                    }

                    var chosen = lost.Candidates[candidate];
                    var (place, refusal) = new Passage(revision.Id, chosen.Start, chosen.End).Anchor(revision);
                    return refusal is not null
                        ? refusal
                        : await inHand.PutAsync(
                            passage, place!, clock.Now(), cancellation, ("candidate", candidate + 1), ("of", lost.Candidates.Count), ("because", chosen.Reason));
                },
                cancellation),
            cancellation);
    }
}
