using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Reads the newsroom's library of sources.</summary>
public sealed class ReadSources(IDatabase database)
{
    /// <summary>All sources, newest first, the confidential ones emptied; whoever may know one has it shown by <see cref="ReadConfidentialSource"/>.</summary>
    public Task<Outcome<IReadOnlyList<Source>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<Source>>>(
            async session =>
            {
                if (Permissions.Check(actor, Act.ReadDesk) is { } refused)
                {
                    return refused;
                }

                var seen = new List<Source>();
                foreach (var source in await session.Sources.AllAsync(cancellation))
                {
                    seen.Add(await session.AsSeenByAsync(source, actor, cancellation));
                }

                return seen;
            },
            cancellation);
    }
}
