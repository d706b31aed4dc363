using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Reads the groups of sources that count as one.</summary>
public sealed class ReadSourceGroups(IDatabase database)
{
    /// <summary>The groups by name, with how many sources are in each; one in which nobody but confidential sources are is not among them.</summary>
    public Task<Outcome<IReadOnlyList<SourceGroupSize>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<SourceGroupSize>>>(
            async session => Permissions.Check(actor, Act.ReadDesk) is { } refused
                ? refused
                : new Outcome<IReadOnlyList<SourceGroupSize>>.Done(await session.SourceGroups.AllAsync(cancellation)),
            cancellation);
    }
}

/// <summary>A group with how many sources that are not confidential are in it.</summary>
public sealed record SourceGroupSize(SourceGroup Group, int Sources);
