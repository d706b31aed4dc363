using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources.Timestamping;

/// <summary>A person has the authorities asked now: for a capture that has no timestamps yet, or whose were given up or wait.</summary>
public sealed class AskTimestamps(IDatabase database, TimeProvider clock, ITimestampAuthorities authorities)
{
    /// <summary>Puts every timestamp that the capture lacks at the head of the queue; refused where there is none to get.</summary>
    public Task<Outcome<IReadOnlyList<Timestamp>>> RunAsync(Actor actor, CaptureId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<IReadOnlyList<Timestamp>>(
            async session =>
            {
                if (await session.Captures.FindAsync(id, cancellation) is not { } capture
                    || await session.Sources.FindAsync(capture.SourceId, cancellation) is not { } source)
                {
                    return new Outcome<IReadOnlyList<Timestamp>>.Missing();
                }

                if (await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused)
                {
                    return refused;
                }

                if (authorities.Names.Count == 0)
                {
                    return Refusal.NotNow("no-authority", "No timestamp authority is configured on this server.");
                }

                if (capture.State != CaptureState.Kept)
                {
                    return Refusal.NotNow("not-kept", "Only a capture that was kept can be stamped.");
                }

                var now = clock.Now();
                await StampCaptures.EnqueueAsync(session, authorities, capture, now, cancellation);
                var lacking = (await session.Timestamps.OfCaptureAsync(id, cancellation))
                    .Where(timestamp => timestamp.State != TimestampState.Kept && authorities.Names.Contains(timestamp.Authority)).ToList();
                if (lacking.Count == 0)
                {
                    return Refusal.NotNow("stamped", "Every authority has signed this capture already.");
                }

                foreach (var timestamp in lacking)
                {
                    await session.Timestamps.SaveAsync(timestamp with { State = TimestampState.Waiting, Attempts = 0, DueAt = now }, cancellation);
                }

                await session.RecordAsync(ChangeKind.TimestampsAsked, actor, now, null, null, cancellation, ("capture", id), ("source", source.Id));
                return new Outcome<IReadOnlyList<Timestamp>>.Done(await session.Timestamps.OfCaptureAsync(id, cancellation));
            },
            cancellation);
    }
}
