using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Reads a source with all that is known around it.</summary>
public sealed class ReadSource(IDatabase database)
{
    /// <summary>
    /// The source, or the one that it was merged into; a confidential one emptied of everything but where it is used, until
    /// it is asked for by <see cref="ReadConfidentialSource"/>.
    /// </summary>
    public Task<Outcome<SourceBoard>> RunAsync(Actor actor, SourceId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<SourceBoard>>(
            async session => Permissions.Check(actor, Act.ReadDesk) is { } refused ? refused
                : await session.Sources.FindAsync(id, cancellation) is { } source ? await SourceBoards.OfAsync(session, actor, source, cancellation)
                : new Outcome<SourceBoard>.Missing(),
            cancellation);
    }
}
