using System.Threading.Channels;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Storage.Dialects;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Storage.Live;

/// <summary>
/// Carries between nodes who is where and whose own pages are to wake. Everything is said again every few seconds, so that a
/// notice that was lost is made good, and a node of which nothing is heard any more is forgotten with its pages.
/// </summary>
internal sealed class LiveNotices(
    PostgresDialect dialect, NodeName node, Presence presence, OwnFeed own, TimeProvider clock, ILogger<LiveNotices> log)
    : NoticeListening(dialect, PostgresDialect.LiveChannel, clock, log)
{
    /// <summary>PostgreSQL takes less than 8,000 bytes in one notice; a sighting is at most some 300.</summary>
    private const int MostInOne = 20;

    private const int MostWaiting = 10_000;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Silence = 3 * Beat;

    private readonly Channel<LiveNotice> waiting = Channel.CreateBounded<LiveNotice>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        presence.Moved += Say;
        own.Told += Say;
        try
        {
            await Task.WhenAll(base.ExecuteAsync(stoppingToken), SendAsync(stoppingToken), BeatAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
        finally
        {
            presence.Moved -= Say;
            own.Told -= Say;
        }
    }

    protected override Task BeginAsync(CancellationToken stop)
    {
        Say(new LiveNotice(node.Value, [], [], Asks: true));
        SayAll();
        return Task.CompletedTask;
    }

    protected override Task HearAsync(string notice, CancellationToken stop)
    {
        var heard = new Json(notice).Read<LiveNotice>();
        if (heard.Node == node.Value)
        {
            return Task.CompletedTask;
        }

        foreach (var sighting in heard.Seen)
        {
            presence.Hear(sighting, Clock.Now());
        }

        foreach (var person in heard.Own)
        {
            own.Hear(person);
        }

        if (heard.Asks)
        {
            SayAll();
        }

        return Task.CompletedTask;
    }

    private void Say(Sighting sighting) => Say(new LiveNotice(node.Value, [sighting], [], Asks: false));

    private void Say(PersonId person) => Say(new LiveNotice(node.Value, [], [person], Asks: false));

    private void Say(LiveNotice notice) => waiting.Writer.TryWrite(notice);

    private void SayAll()
    {
        foreach (var some in presence.Mine.Chunk(MostInOne))
        {
            Say(new LiveNotice(node.Value, some, [], Asks: false));
        }
    }

    private async Task BeatAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Beat, Clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            SayAll();
            presence.ForgetUnheard(Clock.Now() - Silence);
        }
    }

    private async Task SendAsync(CancellationToken stop)
    {
        await foreach (var first in waiting.Reader.ReadAllAsync(stop))
        {
            // What came meanwhile goes with it; of each page the last word counts, and it is the last here too.
            var notice = first;
            while (notice.Seen.Count + notice.Own.Count < MostInOne && waiting.Reader.TryPeek(out var next)
                && notice.Seen.Count + notice.Own.Count + next.Seen.Count + next.Own.Count <= MostInOne && waiting.Reader.TryRead(out next))
            {
                notice = new LiveNotice(node.Value, [.. notice.Seen, .. next.Seen], [.. notice.Own, .. next.Own], notice.Asks || next.Asks);
            }

            try
            {
                await using var connection = await Dialect.ConnectAsync(stop);
                await using var say = new NpgsqlCommand($"select pg_notify('{PostgresDialect.LiveChannel}', $1)", connection)
                {
                    Parameters = { new NpgsqlParameter { Value = Json.Of(notice).Text } },
                };
                await say.ExecuteNonQueryAsync(stop);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                log.LogWarning(failure, "The other nodes could not be told who is here; it is said again");
            }
        }
    }
}
