using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Looks through the newsroom's library of sources.</summary>
public sealed class ReadSources(IDatabase database)
{
    /// <summary>
    /// The sources that the filter lets through, the confidential ones emptied; whoever may know one has it shown by
    /// <see cref="ReadConfidentialSource"/>. A confidential source is found, and sorted, by nothing but what everybody sees of it.
    /// </summary>
    public Task<Outcome<SourcesFound>> RunAsync(Actor actor, SourceFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(filter);
        return database.ReadAsync<Outcome<SourcesFound>>(
            async session =>
            {
                if ((Permissions.Check(actor, Act.ReadDesk) ?? filter.Check()) is { } refused)
                {
                    return refused;
                }

                var clean = filter.Cleaned();
                // What is no word finds nothing, not everything.
                if (clean.Words is null && Typed.Line(filter.Words) is not null)
                {
                    return new SourcesFound([], 0, 0);
                }

                var (sources, total) = await session.Sources.FindAsync(clean, cancellation);
                var seen = new List<Source>(sources.Count);
                foreach (var source in sources)
                {
                    seen.Add(await session.AsSeenByAsync(source, actor, cancellation));
                }

                return new SourcesFound(seen, total, clean.From);
            },
            cancellation);
    }
}

/// <summary>Sources that were found.</summary>
/// <param name="Sources">Those that were asked for at once, in their order.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="From">How many come before the first of these.</param>
public sealed record SourcesFound(IReadOnlyList<Source> Sources, int Total, int From);
