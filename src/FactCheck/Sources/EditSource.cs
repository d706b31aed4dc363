using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person corrects what is known of a source.</summary>
public sealed class EditSource(IDatabase database, TimeProvider clock, ChangingEvidence changing, IEnumerable<IFollowsSource> followers)
{
    /// <summary>
    /// Writes the fields over the version that the person saw, or, where they say which fields they saw, over a newer one: what others
    /// changed stays, and where both changed a field nothing is written. One that is stale comes back emptied where it is confidential. Where something changes that a verdict may rest on
    /// (kind, title, publisher, date, address, primary, how a talk came about), the sign-offs of every claim that uses the source are void.
    /// </summary>
    public Task<Outcome<Source>> RunAsync(Actor actor, SourceId id, int version, Edited<SourceFields> typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
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

                var merge = new FieldMerge<SourceFields>(typed.Seen?.Cleaned() ?? SourceFields.Of(source), SourceFields.Of(source), typed.Fields.Cleaned());
                var fields = SourceFields.Of(merge).Cleaned();
                if (source.Version != version && (typed.Seen is null || merge.Conflicts.Count > 0))
                {
                    return Stale(source, typed.Seen is null ? null : merge.Conflicts);
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
                    return Stale(source, null);
                }

                var now = clock.Now();
                await session.RecordAsync(ChangeKind.SourceEdited, actor, now, null, null, cancellation, ("source", source.Id), ("confidential", edited.IsConfidential));
                await WaitingCaptures.EnqueueUnaskedAsync(session, clock, actor, edited, cancellation);
                if (Weighs(SourceFields.Of(source)) != Weighs(SourceFields.Of(edited)))
                {
                    await TouchClaimsAsync(session, actor, source.Id, now, cancellation);
                }

                if (Tells(source) != Tells(edited))
                {
                    foreach (var follower in followers)
                    {
                        await follower.FollowAsync(session, actor, source, edited, isErased: false, now, cancellation);
                    }
                }

                return edited with { Version = edited.Version + 1 };
            },
            cancellation);
    }

    // Who a confidential source is, is shown on a click and recorded: an answer that nobody asked for tells it least of all.
    private static Outcome<Source>.Stale Stale(Source source, IReadOnlyList<FieldConflict>? conflicts) => source.IsConfidential
        ? new(source.AsKept(), conflicts is null ? null : [.. conflicts.Select(conflict => conflict with { Theirs = null })])
        : new(source, conflicts);

    private static (bool IsConfidential, string? Because, Consent? Terms, string? DescribedAs) Tells(Source source) =>
        (source.IsConfidential, source.WithheldBecause, source.Contact?.Consent, source.Contact?.DescribedAs);

    internal static SourceFields Weighs(SourceFields fields) => fields with { IsConfidential = false, WithheldBecause = null, Notes = null };

    private async Task TouchClaimsAsync(ISession session, Actor actor, SourceId id, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var claimId in (await session.Evidence.FromAsync(id, cancellation)).Select(evidence => evidence.ClaimId).Distinct())
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
