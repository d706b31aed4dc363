using System.Security.Cryptography;
using FactCheck.Live;
using FactCheck.Sources.Revisiting;

namespace FactCheck.Web.Jobs;

/// <summary>Carries out the nightly round in the background, slice by slice; of several nodes one does, and another goes on where it stopped.</summary>
internal sealed partial class RoundJob(Rounds rounds, ChangeFeed feed, TimeProvider clock, ILogger<RoundJob> log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>Between two slices others have the disk.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim woken = new(0);
    private readonly string node = RandomNumberGenerator.GetHexString(16, lowercase: true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.Subscribe(article: null, changes =>
        {
            if (changes.Any(change => change.Kind == ChangeKind.RoundAsked))
            {
                woken.Release();
            }
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await rounds.TakeAsync(node, stoppingToken) is { } round)
                {
                    await CarryOutAsync(round, stoppingToken);
                }

                await woken.WaitAsync(Rest, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end the rounds until the next start.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                // The message may hold an address, which is no word for a log.
                LogBroken(log, wrong.GetType().FullName);
                await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    private async Task CarryOutAsync(Round round, CancellationToken stopping)
    {
        while (true)
        {
            (round, var wait) = await rounds.StepAsync(round, stopping);
            if (wait is not { } pause)
            {
                break;
            }

            await Task.Delay(pause > Breath ? pause : Breath, clock, stopping);
        }

        if (round.EndedAt is not null)
        {
            LogEnded(log, round.Files, round.Visits);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The round ended: {Files} files read again, {Visits} addresses visited")]
    private static partial void LogEnded(ILogger logger, int files, int visits);

    [LoggerMessage(Level = LogLevel.Error, Message = "The round stopped for a moment: {Kind}")]
    private static partial void LogBroken(ILogger logger, string? kind);
}
