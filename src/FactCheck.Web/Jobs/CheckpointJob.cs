using FactCheck.Storage.Live.Checkpoints;
using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Jobs;

/// <summary>Signs at the start, every hour and at the end what was recorded since, where the settings name a key and a second place.</summary>
internal sealed partial class CheckpointJob(CheckpointWriting writing, IOptions<CheckpointSettings> settings, TimeProvider clock, ILogger<CheckpointJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Value.IsOn)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(settings.Value.Minutes), clock);
        do
        {
            await WriteAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (settings.Value.IsOn)
        {
            await WriteAsync(cancellationToken);
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        try
        {
            using var key = CheckpointSettings.ReadKey(settings.Value.KeyFile!);
            var state = await writing.RunAsync(settings.Value.File, key, cancellation);
            if (state.Alarm is { } alarm)
            {
                LogAlarm(log, alarm);
            }
            else if (state.Covered > 0)
            {
                LogSigned(log, state.Covered, state.Newest);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program stops.
        }
#pragma warning disable CA1031 // A second place that is away for a while must not end the checkpoints until the next start.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            LogFailed(log, wrong);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Signed {Count} changes, up to change {Newest}")]
    private static partial void LogSigned(ILogger logger, int count, long newest);

    [LoggerMessage(Level = LogLevel.Critical, Message = "No checkpoint was signed: {Alarm}")]
    private static partial void LogAlarm(ILogger logger, string alarm);

    [LoggerMessage(Level = LogLevel.Error, Message = "A checkpoint could not be written; it is tried again at the next turn")]
    private static partial void LogFailed(ILogger logger, Exception wrong);
}
