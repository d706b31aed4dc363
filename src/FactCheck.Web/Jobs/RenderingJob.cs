using FactCheck.Live;
using FactCheck.Sources.Drawing;

namespace FactCheck.Web.Jobs;

/// <summary>Draws captured pages in the background, one after another, where the settings name a browser.</summary>
internal sealed partial class RenderingJob(WaitingRenderings queue, IPageRenderer renderer, ChangeFeed feed, ILogger<RenderingJob> log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim woken = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!renderer.IsThere)
        {
            return;
        }

        using var subscription = feed.Subscribe(article: null, changes =>
        {
            if (changes.Any(change => change.Kind == ChangeKind.CaptureKept))
            {
                woken.Release();
            }
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await queue.TakeAsync(stoppingToken) is { } taken)
                {
                    await DrawAsync(taken, stoppingToken);
                }
                else
                {
                    await woken.WaitAsync(Rest, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end this until the next start.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                LogBroken(log, wrong);
                await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    private async Task DrawAsync(Rendering taken, CancellationToken stopping)
    {
        try
        {
            await queue.CarryOutAsync(taken, stopping);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            LogPutOff(log, taken.CaptureId, wrong.GetType().FullName);
            await queue.PutOffAsync(taken, stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Drawing pages stopped for a moment")]
    private static partial void LogBroken(ILogger logger, Exception wrong);

    [LoggerMessage(Level = LogLevel.Error, Message = "The picture of capture {Id} was put off: {Kind}")]
    private static partial void LogPutOff(ILogger logger, FactCheck.Sources.CaptureId id, string? kind);
}
