using FactCheck.Live;
using FactCheck.Published;

namespace FactCheck.Web.Jobs;

/// <summary>Tells webhooks what was published, corrected and retracted, and tries again until it arrives.</summary>
internal sealed partial class WebhookJob(DueDeliveries due, ChangeFeed feed, TimeProvider clock, ILogger<WebhookJob> log) : BackgroundService
{
    // A commit on another node wakes nobody here.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim woken = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.Subscribe(article: null, changes =>
        {
            if (changes.Any(change => change.Kind is ChangeKind.ArticlePublished or ChangeKind.ArticleRetracted))
            {
                woken.Release();
            }
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await due.SendAsync(stoppingToken);
                var next = await due.NextAsync(stoppingToken) is { } at ? at - clock.GetUtcNow() : Rest;
                await woken.WaitAsync(next < TimeSpan.Zero ? TimeSpan.FromMilliseconds(50) : next < Rest ? next : Rest, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end sending until the next start.
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Telling webhooks stopped for a moment")]
    private static partial void LogBroken(ILogger logger, Exception wrong);
}
