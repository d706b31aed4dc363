using FactCheck.People;

namespace FactCheck.Sources.Revisiting;

/// <summary>A person has a captured address looked at now, without waiting for the night.</summary>
public sealed class VisitSource(IDatabase database, Visiting visiting)
{
    /// <summary>What the look found; refused where there is no capture of the address to compare with.</summary>
    public async Task<Outcome<Visit>> RunAsync(Actor actor, SourceId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var may = await database.ReadAsync<Outcome<Source>>(
            async session => await session.Sources.FindAsync(id, cancellation) is not { } source ? new Outcome<Source>.Missing()
                : await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused ? refused
                : source,
            cancellation);
        return !may.IsDone ? may.Select(_ => (Visit)null!)
            : await visiting.PrepareAsync(id, cancellation) is { } known ? await visiting.VisitAsync(known, actor, cancellation)
            : Refusal.NotNow("not-captured", "Nothing was captured from this source’s address yet, so there is nothing to compare it with.");
    }
}
