using FactCheck.Storage.Dialects;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Storage.Live;

/// <summary>Hears on a channel of PostgreSQL's what other nodes say, over a connection of its own that is made anew when it breaks.</summary>
internal abstract class NoticeListening(PostgresDialect dialect, string channel, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    protected PostgresDialect Dialect { get; } = dialect;

    protected TimeProvider Clock { get; } = clock;

    /// <summary>Listens from now on; what was said before was not heard.</summary>
    protected abstract Task BeginAsync(CancellationToken stop);

    protected abstract Task HearAsync(string notice, CancellationToken stop);

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
                await Task.Delay(PauseAfterFailure, Clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // The program stops.
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await Dialect.ConnectAsync(stop);
        var heard = new List<string>();
        connection.Notification += (_, notification) => heard.Add(notification.Payload);
        await using (var listen = new NpgsqlCommand($"listen {channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        await BeginAsync(stop);
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
                await HearAsync(notice, stop);
            }

            heard.Clear();
        }
    }
}
