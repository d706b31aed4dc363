using FactCheck.Live;
using FactCheck.Notifications;

namespace FactCheck.Web.Jobs;

/// <summary>Tells people in the background of what was recorded, and reminds of deadlines.</summary>
internal sealed class NoticeJob(TellingPeople telling, DeadlineReminders reminders, ChangeFeed feed, TimeProvider clock, ILogger<NoticeJob> log) : WokenJob(feed, log)
{
    /// <summary>So long a busy moment is gathered, so that it costs one write and not one for each act.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    protected override bool IsWokenBy(Change change) => true;

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping)
    {
        await Task.Delay(Gather, clock, stopping);
        await reminders.RemindAsync(stopping);
        await telling.RunToEndAsync(stopping);
        return Rest;
    }
}
