namespace FactCheck.Sources.Timestamping;

/// <summary>
/// Has every authority of the settings asked, once a capture is kept, for each of its files. Of a confidential source nobody
/// is asked unbidden: who brought a file may recognise its hash.
/// </summary>
public sealed class StampCaptures(ITimestampAuthorities authorities) : IFollowsCapture
{
    /// <inheritdoc />
    public Task FollowAsync(ISession session, Capture capture, Source source, DateTimeOffset at, CancellationToken cancellation) =>
        source?.IsConfidential == true ? Task.CompletedTask : EnqueueAsync(session, authorities, capture, at, cancellation);

    /// <summary>Adds what the capture lacks to the queue.</summary>
    internal static async Task EnqueueAsync(ISession session, ITimestampAuthorities authorities, Capture capture, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (var authority in authorities.Names)
        {
            foreach (var part in Enum.GetValues<CapturePart>().Where(part => capture.HashOf(part) is not null))
            {
                await session.Timestamps.AddAsync(
                    new Timestamp { CaptureId = capture.Id, Part = part, Authority = authority, State = TimestampState.Waiting, DueAt = at }, cancellation);
            }
        }
    }
}
