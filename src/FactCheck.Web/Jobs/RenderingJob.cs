using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Sources.Drawing;

namespace FactCheck.Web.Jobs;

/// <summary>Draws captured pages in the background, one after another, where the settings name a browser.</summary>
internal sealed partial class RenderingJob(WaitingRenderings queue, IPageRenderer renderer, ChangeFeed feed, ILogger<RenderingJob> log) : WokenJob(feed, log)
{
    protected override bool IsOn => renderer.IsThere;

    protected override bool IsWokenBy(Change change) => change.Kind == ChangeKind.CaptureKept;

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

    [LoggerMessage(Level = LogLevel.Error, Message = "The picture of capture {Id} was put off: {Kind}")]
    private static partial void LogPutOff(ILogger logger, CaptureId id, string? kind);
}
