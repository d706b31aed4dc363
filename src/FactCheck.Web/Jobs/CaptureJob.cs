using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Web.Configuration;
using FactCheck.Web.Hosting;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Jobs;

/// <summary>Captures in the background what waits in the queue, a few at once, and goes on after a restart where it was.</summary>
internal sealed partial class CaptureJob(
    WaitingCaptures queue, CaptureProgress progress, ChangeFeed feed, DataFolder data, IOptions<CaptureSettings> settings, ILogger<CaptureJob> log) : BackgroundService
{
    // A commit on another node, or a capture that another node left, wakes nobody here.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim woken = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Value.AtOnce == 0)
        {
            return;
        }

        // An SQLite file has one process: what is said to run was left by the one before.
        if (data.File is not null)
        {
            await queue.ResumeAsync(stoppingToken);
        }

        using var subscription = feed.Subscribe(article: null, changes =>
        {
            if (changes.Any(change => change.Kind == ChangeKind.CaptureAsked))
            {
                woken.Release(settings.Value.AtOnce);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, settings.Value.AtOnce).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));
    }

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await queue.TakeAsync(stopping) is { } capture)
                {
                    await CaptureAsync(capture, stopping);
                }
                else
                {
                    await woken.WaitAsync(Rest, stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end capturing until the next start.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                LogBroken(log, wrong);
                await Task.Delay(Rest, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task CaptureAsync(Capture capture, CancellationToken stopping)
    {
        try
        {
            await queue.CarryOutAsync(capture, says => progress.Say(capture.Id, says), stopping);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            // The address is no word for a log: it may be a confidential source's.
            LogGivenUp(log, capture.Id, wrong.GetType().FullName);
            await queue.GiveUpAsync(capture, stopping);
        }
        finally
        {
            progress.End(capture.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Capturing stopped for a moment")]
    private static partial void LogBroken(ILogger logger, Exception wrong);

    [LoggerMessage(Level = LogLevel.Error, Message = "Capture {Id} was given up: {Kind}")]
    private static partial void LogGivenUp(ILogger logger, CaptureId id, string? kind);
}
