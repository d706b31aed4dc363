using System.Security.Cryptography;
using FactCheck.Live;
using FactCheck.Sources.Revisiting;

namespace FactCheck.Web.Jobs;

/// <summary>Carries out the nightly round in the background, slice by slice; of several nodes one does, and another goes on where it stopped.</summary>
internal sealed partial class RoundJob(Rounds rounds, ChangeFeed feed, TimeProvider clock, ILogger<RoundJob> log) : WokenJob(feed, log)
{
    /// <summary>Between two slices others have the disk.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly string node = RandomNumberGenerator.GetHexString(16, lowercase: true);

    protected override TimeSpan Rest => TimeSpan.FromMinutes(1);

    // A message may hold the address that was visited.
    protected override bool IsSecretive => true;

    protected override bool IsWokenBy(Change change) => change.Kind == ChangeKind.RoundAsked;

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping)
    {
        if (await rounds.TakeAsync(node, stopping) is { } round)
        {
            await CarryOutAsync(round, stopping);
        }

        return Rest;
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
            LogEnded(Log, round.Files, round.Visits);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The round ended: {Files} files read again, {Visits} addresses visited")]
    private static partial void LogEnded(ILogger logger, int files, int visits);
}
