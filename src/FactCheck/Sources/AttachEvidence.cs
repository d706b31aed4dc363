using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A checker applies a source to a claim.</summary>
public sealed class AttachEvidence(IDatabase database, TimeProvider clock, ChangingEvidence changing)
{
    /// <summary>Adds the evidence; sign-offs of the claim's verdict are void from then on.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, SourceId sourceId, EvidenceFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        var fields = typed.Cleaned();
        return database.WriteAsync<Claim>(
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.LogEvidence,
                async inHand =>
                {
                    if ((ChangingEvidence.Check(inHand.Claim.Status) ?? fields.Check()) is { } refused)
                    {
                        return refused;
                    }

                    if (await session.Sources.FindAsync(sourceId, cancellation) is not { } source)
                    {
                        return Refusal.Invalid("source", "Choose a source, or enter a new one.");
                    }

                    if (!await session.MayKnowAsync(source, actor, cancellation))
                    {
                        return Refusal.NotAllowed("confidential", "This source is confidential: somebody who may know it attaches it.");
                    }

                    var evidence = new Evidence
                    {
                        Id = clock.New<EvidenceId>(),
                        ClaimId = id,
                        SourceId = source.Id,
                        Stance = fields.Stance,
                        Excerpt = fields.Excerpt,
                        Locator = fields.Locator,
                        CreatedBy = actor.Id,
                        CreatedAt = clock.Now(),
                    };
                    await session.Evidence.AddAsync(evidence, cancellation);
                    await WaitingCaptures.EnqueueUnaskedAsync(session, clock, actor, source, cancellation);
                    return await changing.ChangedAsync(
                        inHand,
                        ChangeKind.EvidenceAttached,
                        "New evidence was attached.",
                        evidence.CreatedAt,
                        cancellation,
                        ("evidence", evidence.Id),
                        ("source", source.Id),
                        ("stance", evidence.Stance));
                },
                cancellation),
            cancellation);
    }
}
