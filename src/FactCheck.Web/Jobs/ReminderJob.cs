using FactCheck.Review;

namespace FactCheck.Web.Jobs;

/// <summary>Looks once a minute whether an open query is to be reminded of.</summary>
internal sealed partial class ReminderJob(QueryReminders reminders, TimeProvider clock, ILogger<ReminderJob> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await reminders.RemindAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end reminding until the next start.
            catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogBroken(log, wrong);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Between, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminding stopped for a moment")]
    private static partial void LogBroken(ILogger logger, Exception wrong);
}
