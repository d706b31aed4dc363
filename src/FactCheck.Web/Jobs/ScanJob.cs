using FactCheck.Live;
using FactCheck.Sources;

namespace FactCheck.Web.Jobs;

/// <summary>Has the virus scanner look at every new file, and at what it could not be asked about when it is back.</summary>
internal sealed partial class ScanJob(ScanFiles files, ChangeFeed feed, ILogger<ScanJob> log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim woken = new(0);

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!files.IsOn)
        {
            return;
        }

        using var subscription = feed.Subscribe(article: null, changes =>
        {
            if (changes.Any(change => change.Kind is ChangeKind.CaptureKept or ChangeKind.CaptureUploaded))
            {
                woken.Release();
            }
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await files.NextAsync(stoppingToken) == 0)
                {
                    await woken.WaitAsync(Rest, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end scanning until the next start.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                LogBroken(log, wrong);
                await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Scanning files stopped for a moment")]
    private static partial void LogBroken(ILogger logger, Exception wrong);
}
