using System.Data.Common;
using FactCheck.Desk;

namespace FactCheck.Web.Jobs;

/// <summary>Reads where every article stands as soon as the server runs, so that the first person at the desk does not wait for it.</summary>
internal sealed partial class DeskAheadJob(Standings standings, IDatabase database, ILogger<DeskAheadJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await standings.ReadAheadAsync(database, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops before it was needed.
        }
        catch (DbException wrong)
        {
            // Whoever opens the desk first reads it then.
            log.LogWarning(wrong, "The desk could not be read ahead");
        }
    }
}
