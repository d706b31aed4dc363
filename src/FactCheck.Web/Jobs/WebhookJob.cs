using FactCheck.Live;
using FactCheck.Published;

namespace FactCheck.Web.Jobs;

/// <summary>Tells webhooks what was published, corrected and retracted, and tries again until it arrives.</summary>
internal sealed class WebhookJob(DueDeliveries due, ChangeFeed feed, TimeProvider clock, ILogger<WebhookJob> log) : WokenJob(feed, log)
{
    protected override bool IsWokenBy(Change change) => change.Kind is ChangeKind.ArticlePublished or ChangeKind.ArticleRetracted or ChangeKind.DeliverySentAgain;

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping)
    {
        await due.SendAsync(stopping);
        return clock.Until(await due.NextAsync(stopping)) ?? Rest;
    }
}
