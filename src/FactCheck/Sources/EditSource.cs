using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person corrects what is known of a source.</summary>
public sealed class EditSource(IDatabase database, TimeProvider clock, ChangingEvidence changing)
{
    /// <summary>
    /// Writes the fields over the version that the person saw; one that is stale comes back emptied where it is confidential. Where something changes that a verdict may rest on
    /// (kind, title, publisher, date, address, primary, how a talk came about), the sign-offs of every claim that uses the source are void.
    /// </summary>
    public Task<Outcome<Source>> RunAsync(Actor actor, SourceId id, int version, SourceFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        var fields = typed.Cleaned();
        return database.WriteAsync<Source>(
            async session =>
            {
                if (await session.Sources.FindAsync(id, cancellation) is not { } source)
                {
                    return new Outcome<Source>.Missing();
                }

                if (Permissions.Check(actor, Act.LogEvidence) is { } refused)
                {
                    return refused;
                }

                if (!await session.MayKnowAsync(source, actor, cancellation))
                {
                    return Refusal.NotAllowed("confidential", "This source is confidential: only editors and the people who work with it can change it.");
                }

                if (source.Version != version)
                {
                    return new Outcome<Source>.Stale(source.AsKept());
                }

                var canonical = Addresses.Canonical(fields.Address);
                if (fields.Check() is { } wrong)
                {
                    return wrong;
                }

                if (!fields.IsConfidential && canonical is not null && await session.Sources.FindByAddressAsync(canonical, cancellation) is { } other && other.Id != source.Id)
                {
                    return Refusal.Invalid("address", "Another source has this address already.");
                }

                var edited = source with
                {
                    Kind = fields.Kind,
                    Title = fields.Title,
                    Publisher = fields.Publisher,
                    PublishedOn = fields.PublishedOn,
                    Address = fields.Address,
                    CanonicalAddress = canonical,
                    IsPrimary = fields.IsPrimary,
                    Contact = fields.Contact,
                    IsConfidential = fields.IsConfidential,
                    WithheldBecause = fields.WithheldBecause,
                    Notes = fields.Notes,
                };
                if (!await session.Sources.SaveAsync(edited, cancellation))
                {
                    return new Outcome<Source>.Stale(source.AsKept());
                }

                var now = clock.Now();
                await session.RecordAsync(ChangeKind.SourceEdited, actor, now, null, null, cancellation, ("source", source.Id), ("confidential", edited.IsConfidential));
                await WaitingCaptures.EnqueueUnaskedAsync(session, clock, actor, edited, cancellation);
                if (Weighs(SourceFields.Of(source)) != Weighs(SourceFields.Of(edited)))
                {
                    await TouchClaimsAsync(session, actor, source.Id, now, cancellation);
                }

                return edited with { Version = edited.Version + 1 };
            },
            cancellation);
    }

    internal static SourceFields Weighs(SourceFields fields) => fields with { IsConfidential = false, WithheldBecause = null, Notes = null };

    private async Task TouchClaimsAsync(ISession session, Actor actor, SourceId id, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var claimId in (await session.Sources.EvidenceFromAsync(id, cancellation)).Select(evidence => evidence.ClaimId).Distinct())
        {
            if (await session.Claims.FindAsync(claimId, cancellation) is { } claim
                && ChangingEvidence.Check(claim.Status) is null
                && await session.Articles.FindAsync(claim.ArticleId, cancellation) is { } article)
            {
                await changing.ChangedAsync(
                    new ClaimInHand(session, claim, article, actor), ChangeKind.EvidenceEdited, "Its source was changed.", now, cancellation, ("source", id));
            }
        }
    }
}
