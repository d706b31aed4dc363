using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person has the identity of a confidential source shown, which is recorded.</summary>
public sealed class ReadConfidentialSource(IDatabase database, TimeProvider clock)
{
    /// <summary>The whole source with its notes, once the reading is on record; missing where there is none or it is not confidential.</summary>
    public Task<Outcome<SourceBoard>> RunAsync(Actor actor, SourceId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<SourceBoard>(
            async session =>
            {
                if (await session.Sources.FindAsync(id, cancellation) is not { IsConfidential: true } source)
                {
                    return new Outcome<SourceBoard>.Missing();
                }

                if (!await session.MayKnowAsync(source, actor, cancellation))
                {
                    return Refusal.NotAllowed("confidential", "This source is confidential: only editors and the people who work with it may know it.");
                }

                await session.RecordReadingAsync(actor, clock, source, "identity", cancellation);
                return await SourceBoards.WholeAsync(session, actor, source, cancellation);
            },
            cancellation);
    }
}
