using FactCheck.Live;
using FactCheck.Published;

namespace FactCheck.Web.Jobs;

/// <summary>Shows publications whose time has come.</summary>
internal sealed partial class PublicationJob(DuePublications due, ChangeFeed feed, TimeProvider clock, ILogger<PublicationJob> log) : BackgroundService
{
    // Whoever moved the clock, or committed on another node, wakes nobody here.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim woken = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.Subscribe(article: null, changes =>
        {
            if (changes.Any(change => change.Kind is ChangeKind.PublicationProposed or ChangeKind.PublicationConfirmed))
            {
                woken.Release();
            }
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await due.ShowAsync(stoppingToken);
                var next = await due.NextAsync(stoppingToken) is { } at ? at - clock.GetUtcNow() : Rest;
                await woken.WaitAsync(next < TimeSpan.Zero ? TimeSpan.FromMilliseconds(50) : next < Rest ? next : Rest, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end publishing until the next start.
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Publishing what is due stopped for a moment")]
    private static partial void LogBroken(ILogger logger, Exception wrong);
}
