using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Review;

/// <summary>The author, or an editor for them, adds words or an address to an answer.</summary>
public sealed class SupplyAnnex(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Keeps it with the query and enters it as a source that is marked as the author's; an address that the library has already is
    /// that source, which the author is not told.
    /// </summary>
    public Task<Outcome<Annex>> RunAsync(Actor actor, QueryId id, AnnexFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        var fields = typed.Cleaned();
        return database.WriteAsync<Annex>(
            session => QueryInHand.TakeAsync(
                session,
                actor,
                id,
                async inHand => fields.Check() is { } refused
                    ? refused
                    : await inHand.AnnexAsync(
                        clock,
                        await SourceAsync(session, inHand, fields, cancellation),
                        new() { Title = fields.Title!, Address = fields.Address, Words = fields.Words },
                        cancellation),
                cancellation),
            cancellation);
    }

    private async Task<Source> SourceAsync(ISession session, QueryInHand inHand, AnnexFields fields, CancellationToken cancellation)
    {
        var canonical = Addresses.Canonical(fields.Address);
        return canonical is not null && await session.Sources.FindByAddressAsync(canonical, cancellation) is { } there
            ? there
            : await inHand.EnterAsync(clock, fields.Title!, fields.Address, fields.Words, cancellation);
    }
}
