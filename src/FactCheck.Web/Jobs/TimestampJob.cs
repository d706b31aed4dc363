using FactCheck.Live;
using FactCheck.Sources.Timestamping;
using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Jobs;

/// <summary>Asks in the background the authorities that are to be asked, one after another, and goes on after a restart where it was.</summary>
internal sealed partial class TimestampJob(
    WaitingTimestamps queue, ITimestampAuthorities authorities, ChangeFeed feed, IOptions<CaptureSettings> settings, ILogger<TimestampJob> log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim woken = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Value.AtOnce == 0)
        {
            return;
        }

        using var subscription = feed.Subscribe(article: null, changes =>
        {
            if (authorities.Names.Count > 0
                && changes.Any(change => change.Kind is ChangeKind.CaptureKept or ChangeKind.CaptureUploaded or ChangeKind.TimestampsAsked))
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
                    await AskAsync(taken, stoppingToken);
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

    private async Task AskAsync(Timestamp taken, CancellationToken stopping)
    {
        try
        {
            await queue.CarryOutAsync(taken, stopping);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            LogGivenUp(log, taken.CaptureId, wrong.GetType().FullName);
            await queue.PutOffAsync(taken, stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Asking for timestamps stopped for a moment")]
    private static partial void LogBroken(ILogger logger, Exception wrong);

    [LoggerMessage(Level = LogLevel.Error, Message = "A timestamp of capture {Id} was put off: {Kind}")]
    private static partial void LogGivenUp(ILogger logger, FactCheck.Sources.CaptureId id, string? kind);
}
