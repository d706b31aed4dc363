using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person enters a source that was consulted.</summary>
public sealed class AddSource(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Adds the source. Where its address is in the library already, nothing is added and the answer is stale with
    /// the source that is there, so that the page can offer it; a confidential source neither is found so nor finds.
    /// </summary>
    public Task<Outcome<Source>> RunAsync(Actor actor, SourceFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        var fields = typed.Cleaned();
        return database.WriteAsync<Source>(
            async session =>
            {
                if ((Permissions.Check(actor, Act.LogEvidence) ?? fields.Check()) is { } refused)
                {
                    return refused;
                }

                var canonical = Addresses.Canonical(fields.Address);
                if (!fields.IsConfidential && canonical is not null && await session.Sources.FindByAddressAsync(canonical, cancellation) is { } there)
                {
                    return new Outcome<Source>.Stale(there);
                }

                var source = new Source
                {
                    Id = clock.New<SourceId>(),
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
                    CreatedBy = actor.Id,
                    CreatedAt = clock.Now(),
                };
                await session.Sources.AddAsync(source, cancellation);
                await session.RecordAsync(
                    ChangeKind.SourceAdded, actor, source.CreatedAt, null, null, cancellation, ("source", source.Id), ("confidential", source.IsConfidential));
                await WaitingCaptures.EnqueueUnaskedAsync(session, clock, actor, source, cancellation);
                return source;
            },
            cancellation);
    }
}
