using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person has a capture tried again that failed; the failed one stays as it is.</summary>
public sealed class RetryCapture(IDatabase database, TimeProvider clock)
{
    /// <summary>Puts the address that failed in the queue once more, as a capture of its own.</summary>
    public Task<Outcome<Capture>> RunAsync(Actor actor, CaptureId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Capture>(
            async session =>
            {
                if (await session.Captures.FindAsync(id, cancellation) is not { } failed
                    || await session.Sources.FindAsync(failed.SourceId, cancellation) is not { } source)
                {
                    return new Outcome<Capture>.Missing();
                }

                if (await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused)
                {
                    return refused;
                }

                if (failed is not { State: CaptureState.Failed, AskedAddress: { } address })
                {
                    return Refusal.NotNow("not-failed", "Only a capture that failed is tried again.");
                }

                return (await session.Captures.OfSourceAsync(source.Id, cancellation)).Any(capture => !capture.HasEnded)
                    ? Refusal.NotNow("on-its-way", "A capture of this source is on its way already.")
                    : await WaitingCaptures.EnqueueAsync(session, clock, actor, source with { Address = address }, cancellation);
            },
            cancellation);
    }
}
