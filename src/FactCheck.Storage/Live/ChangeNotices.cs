using FactCheck.Live;
using FactCheck.Storage.Dialects;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Storage.Live;

/// <summary>Hears from PostgreSQL what other nodes commit. A notice only wakes: the changes are read from a cursor.</summary>
internal sealed class ChangeNotices(
    PostgresDialect dialect, Database database, NodeName node, IEnumerable<IChangeListener> listeners, TimeProvider clock, ILogger<ChangeNotices> log)
    : BackgroundService
{
    private const int ChangesAtOnce = 500;

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    private readonly IChangeListener[] listeners = [.. listeners];
    private long? cursor;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "Lost the notices of other nodes; listening again");
                await Task.Delay(PauseAfterFailure, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // The program stops.
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await dialect.ConnectAsync(stop);
        var heard = new List<ChangeNotice>();
        connection.Notification += (_, notification) =>
        {
            if (ChangeNotice.TryParse(notification.Payload, out var notice))
            {
                heard.Add(notice);
            }
        };
        await using (var listen = new NpgsqlCommand($"listen {PostgresDialect.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        // What was committed while nobody listened is read, not waited for.
        cursor ??= await database.ReadSqlAsync(sql => new ChangeStore(sql, chain: null).NewestAsync(stop), stop);
        await CatchUpAsync(long.MaxValue, stop);
        while (true)
        {
            if (!await connection.WaitAsync(LongestSilence, stop))
            {
                // A connection that died silently answers neither.
                await using var ping = new NpgsqlCommand("select 1", connection);
                await ping.ExecuteNonQueryAsync(stop);
            }

            foreach (var notice in heard)
            {
                if (notice.Node == node)
                {
                    cursor = Math.Max(cursor.Value, notice.Sequence);
                }
                else
                {
                    await CatchUpAsync(notice.Sequence, stop);
                }
            }

            heard.Clear();
        }
    }

    private async Task CatchUpAsync(long to, CancellationToken stop)
    {
        while (cursor < to)
        {
            var changes = await database.ReadSqlAsync(sql => new ChangeStore(sql, chain: null).AfterAsync(cursor!.Value, ChangesAtOnce, stop), stop);
            if (changes.Count == 0)
            {
                return;
            }

            cursor = changes[^1].Sequence;
            foreach (var listener in listeners)
            {
                listener.Committed(changes);
            }
        }
    }
}
