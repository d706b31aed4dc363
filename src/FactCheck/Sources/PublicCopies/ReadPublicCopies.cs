using FactCheck.People;

namespace FactCheck.Sources.PublicCopies;

/// <summary>Reads the public copies of a source.</summary>
public sealed class ReadPublicCopies(IDatabase database)
{
    /// <summary>The copies, newest first; none of a source that is confidential now for whoever may not know it.</summary>
    public Task<Outcome<IReadOnlyList<PublicCopy>>> RunAsync(Actor actor, SourceId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<PublicCopy>>>(
            async session => Permissions.Check(actor, Act.ReadDesk) is { } refused ? refused
                : await session.Sources.FindAsync(id, cancellation) is not { } source ? new Outcome<IReadOnlyList<PublicCopy>>.Missing()
                // The address would say who it is, so that nobody is shown it unasked.
                : source.IsConfidential ? new Outcome<IReadOnlyList<PublicCopy>>.Done([])
                : new Outcome<IReadOnlyList<PublicCopy>>.Done(await session.PublicCopies.OfSourceAsync(source.Id, cancellation)),
            cancellation);
    }
}
