using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A checker corrects stance, excerpt or locator of a piece of evidence.</summary>
public sealed class EditEvidence(IDatabase database, TimeProvider clock, ChangingEvidence changing)
{
    /// <summary>
    /// Writes the fields over the claim version that the person saw, or, where they say which fields they saw, over a newer one:
    /// what others changed stays, and where both changed a field nothing is written. Sign-offs of its verdict are void from then on.
    /// </summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, EvidenceId evidenceId, Edited<EvidenceFields> typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        return database.WriteAsync<Claim>(
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                Act.LogEvidence,
                async inHand =>
                {
                    if (inHand.Claim.Version != version && typed.Seen is null)
                    {
                        return new Outcome<Claim>.Stale(inHand.Claim);
                    }

                    if (await session.Evidence.FindAsync(evidenceId, cancellation) is not { IsWithdrawn: false } evidence || evidence.ClaimId != id)
                    {
                        return new Outcome<Claim>.Missing();
                    }

                    if (!await SourceAccess.MayReadAsync(session, actor, inHand.Claim, evidence, cancellation))
                    {
                        return Refusal.NotAllowed("confidential", "Its source is confidential: only editors and the people who work on this claim can change what it says.");
                    }

                    var merge = new FieldMerge<EvidenceFields>(
                        typed.Seen?.Cleaned() ?? EvidenceFields.Of(evidence), EvidenceFields.Of(evidence), typed.Fields.Cleaned());
                    var fields = EvidenceFields.Of(merge);
                    if (merge.Conflicts.Count > 0)
                    {
                        return new Outcome<Claim>.Stale(inHand.Claim, merge.Conflicts);
                    }

                    if ((ChangingEvidence.Check(inHand.Claim.Status) ?? fields.Check()) is { } refused)
                    {
                        return refused;
                    }

                    if (EvidenceFields.Of(evidence) == fields)
                    {
                        return inHand.Claim;
                    }

                    await session.Evidence.SaveAsync(
                        evidence with { Stance = fields.Stance, Excerpt = fields.Excerpt, Locator = fields.Locator }, cancellation);
                    return await changing.ChangedAsync(
                        inHand,
                        ChangeKind.EvidenceEdited,
                        "Evidence was changed.",
                        clock.Now(),
                        cancellation,
                        ("evidence", evidence.Id),
                        ("stance", fields.Stance == evidence.Stance ? null : fields.Stance),
                        ("stanceWas", fields.Stance == evidence.Stance ? null : evidence.Stance),
                        ("excerpt", fields.Excerpt == evidence.Excerpt ? null : "changed"),
                        ("locator", fields.Locator == evidence.Locator ? null : "changed"));
                },
                cancellation),
            cancellation);
    }
}
