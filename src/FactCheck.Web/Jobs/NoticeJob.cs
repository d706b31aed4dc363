using FactCheck.Live;
using FactCheck.Notifications;

namespace FactCheck.Web.Jobs;

/// <summary>Tells people in the background of what was recorded, and reminds of deadlines.</summary>
internal sealed partial class NoticeJob(TellingPeople telling, DeadlineReminders reminders, ChangeFeed feed, TimeProvider clock, ILogger<NoticeJob> log) : BackgroundService
{
    /// <summary>So long a busy moment is gathered, so that it costs one write and not one for each act.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    // A commit on another node may wake nobody here, and deadlines come by themselves.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim woken = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.Subscribe(article: null, changes => Wake());
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await reminders.RemindAsync(stoppingToken);
                await telling.RunToEndAsync(stoppingToken);
                await woken.WaitAsync(Rest, stoppingToken);
                await Task.Delay(Gather, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end the notices until the next start.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                LogBroken(log, wrong);
                await Task.Delay(Rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    private void Wake()
    {
        if (woken.CurrentCount == 0)
        {
            try
            {
                woken.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else woke it in the same moment.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Notices stopped for a moment")]
    private static partial void LogBroken(ILogger logger, Exception wrong);
}
