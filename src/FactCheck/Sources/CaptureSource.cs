using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person has a source's address captured, anew where it was before.</summary>
public sealed class CaptureSource(IDatabase database, TimeProvider clock)
{
    /// <summary>Puts the address in the queue; refused where the source has none, or where it is in the queue already.</summary>
    public Task<Outcome<Capture>> RunAsync(Actor actor, SourceId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Capture>(
            async session =>
            {
                if (await session.Sources.FindAsync(id, cancellation) is not { } source)
                {
                    return new Outcome<Capture>.Missing();
                }

                if (await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused)
                {
                    return refused;
                }

                if (source.Address is null)
                {
                    return Refusal.NotNow("no-address", "This source has no address. Enter one, or upload the file by hand.");
                }

                return (await session.Captures.OfSourceAsync(source.Id, cancellation)).Any(capture => !capture.HasEnded)
                    ? Refusal.NotNow("on-its-way", "A capture of this source is on its way already.")
                    : await WaitingCaptures.EnqueueAsync(session, clock, actor, source, cancellation);
            },
            cancellation);
    }
}
