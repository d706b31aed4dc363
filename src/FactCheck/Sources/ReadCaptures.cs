using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Reads how far a source's captures are.</summary>
public sealed class ReadCaptures(IDatabase database)
{
    /// <summary>
    /// The source's captures, newest first; those of a confidential source without what identifies it, and none where the
    /// actor may not know it. Missing where there is no such source.
    /// </summary>
    public Task<Outcome<IReadOnlyList<Capture>>> RunAsync(Actor actor, SourceId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<Capture>>>(
            async session =>
            {
                if (Permissions.Check(actor, Act.ReadDesk) is { } refused)
                {
                    return refused;
                }

                return await session.Sources.FindAsync(id, cancellation) is not { } source ? new Outcome<IReadOnlyList<Capture>>.Missing()
                    : !await session.MayKnowAsync(source, actor, cancellation) ? new Outcome<IReadOnlyList<Capture>>.Done([])
                    : new Outcome<IReadOnlyList<Capture>>.Done([.. (await session.Captures.OfSourceAsync(source.Id, cancellation)).Select(capture => capture.AsSeenOf(source))]);
            },
            cancellation);
    }
}
