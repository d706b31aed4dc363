using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Sources.Timestamping;
using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Jobs;

/// <summary>Asks in the background the authorities that are to be asked, one after another, and goes on after a restart where it was.</summary>
internal sealed partial class TimestampJob(
    WaitingTimestamps queue, ITimestampAuthorities authorities, ChangeFeed feed, IOptions<CaptureSettings> settings, ILogger<TimestampJob> log) : WokenJob(feed, log)
{
    protected override bool IsOn => settings.Value.AtOnce > 0;

    protected override bool IsWokenBy(Change change) =>
        authorities.Names.Count > 0 && change.Kind is ChangeKind.CaptureKept or ChangeKind.CaptureUploaded or ChangeKind.TimestampsAsked;

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping)
    {
        if (await queue.TakeAsync(stopping) is not { } taken)
        {
            return Rest;
        }

        try
        {
            await queue.CarryOutAsync(taken, stopping);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            LogPutOff(Log, taken.CaptureId, wrong.GetType().FullName);
            await queue.PutOffAsync(taken, stopping);
        }

        return TimeSpan.Zero;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A timestamp of capture {Id} was put off: {Kind}")]
    private static partial void LogPutOff(ILogger logger, CaptureId id, string? kind);
}
