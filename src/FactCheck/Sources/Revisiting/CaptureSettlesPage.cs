using FactCheck.Live;

namespace FactCheck.Sources.Revisiting;

/// <summary>A new capture of a flagged page takes the flags off: what the page says now is kept, and the excerpts are looked for in it.</summary>
public sealed class CaptureSettlesPage : IFollowsCapture
{
    /// <inheritdoc />
    public async Task FollowAsync(ISession session, Capture capture, Source source, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(capture);
        if (capture.Way == CaptureWay.Fetched
            && await session.Visits.FindAsync(capture.SourceId, cancellation) is { FlaggedAt: not null } visit
            && await session.Visits.SaveAsync(visit with { FlaggedAt = null }, cancellation))
        {
            await Visiting.LiftAsync(session, capture.SourceId, actor: null, at, ChangeKind.PageFlagLifted, note: null, cancellation);
        }
    }
}
