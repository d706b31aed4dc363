using FactCheck.People;

namespace FactCheck.Sources.Revisiting;

/// <summary>Reads what the last look at a source's address found.</summary>
public sealed class ReadVisit(IDatabase database)
{
    /// <summary>The last visit; missing where there was none, or where the actor may not know the source.</summary>
    public Task<Outcome<Visit>> RunAsync(Actor actor, SourceId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<Visit>>(
            async session => Permissions.Check(actor, Act.ReadDesk) is { } refused ? refused
                : await session.Sources.FindAsync(id, cancellation) is { } source
                    && await session.MayKnowAsync(source, actor, cancellation)
                    && await session.Visits.FindAsync(id, cancellation) is { } visit
                    ? visit.AsSeenOf(source)
                    : new Outcome<Visit>.Missing(),
            cancellation);
    }
}
