using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A checker withdraws a piece of evidence; it stays in the history.</summary>
public sealed class WithdrawEvidence(IDatabase database, TimeProvider clock, ChangingEvidence changing)
{
    /// <summary>Withdraws the evidence with the reason; sign-offs of the claim's verdict are void from then on.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, EvidenceId evidenceId, string? typedReason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var reason = Typed.Text(typedReason);
        return database.WriteAsync<Claim>(
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.LogEvidence,
                async inHand =>
                {
                    var refusal = ChangingEvidence.Check(inHand.Claim.Status)
                        ?? Typed.Required("reason", reason, Typed.MostParagraph, "Say why the evidence is withdrawn.");
                    if (refusal is not null)
                    {
                        return refusal;
                    }

                    if (await session.Evidence.FindAsync(evidenceId, cancellation) is not { IsWithdrawn: false } evidence || evidence.ClaimId != id)
                    {
                        return new Outcome<Claim>.Missing();
                    }

                    // The history is read by people who may not know the source; the evidence keeps the reason.
                    var isConfidential = (await session.Sources.FindAsync(evidence.SourceId, cancellation))?.IsConfidential ?? false;
                    var now = clock.Now();
                    await session.Evidence.SaveAsync(
                        evidence with { WithdrawnBy = actor.Id, WithdrawnAt = now, WithdrawnBecause = reason }, cancellation);
                    return await changing.ChangedAsync(
                        inHand, ChangeKind.EvidenceWithdrawn, "Evidence was withdrawn.", now, cancellation, ("evidence", evidence.Id), ("reason", isConfidential ? null : reason));
                },
                cancellation),
            cancellation);
    }
}
