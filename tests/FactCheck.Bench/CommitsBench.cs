using System.Diagnostics;
using FactCheck.Sources;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FactCheck.Bench;

/// <summary>
/// Acknowledged use-case commits a second, each an evidence attached with its audit row, against one prepared insert a
/// transaction into the same database with the same durability.
/// </summary>
internal static class CommitsBench
{
    private static readonly int[] Callers = [1, 4, 16, 64];

    /// <summary>As many people as a busy desk has acting at once.</summary>
    private const int Desk = 16;

    public static async Task<int> RunAsync(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-bench-");
        var connection = options.Text("connection") ?? $"Data Source={Path.Combine(folder.FullName, "bench.db")}";
        var engine = options.Text("connection") is null ? "sqlite" : "postgresql";
        var length = TimeSpan.FromSeconds(options.Number("seconds", 5));
        try
        {
            await using var desk = await BenchDesk.OpenAsync(connection, Callers.Max());
            await RawAsync(engine, connection, TimeSpan.FromSeconds(1));
            await CommitAsync(desk, 1, TimeSpan.FromSeconds(1));
            var raw = await RawAsync(engine, connection, length);
            Console.WriteLine($"{"",-34}{"per second",12}{"of raw",9}");
            Console.WriteLine($"{"prepared insert, one a commit",-34}{raw,12:F0}{1,9:P0}");
            double atDesk = 0;
            foreach (var callers in Callers)
            {
                var perSecond = await CommitAsync(desk, callers, length);
                Console.WriteLine($"{$"evidence attached, {callers} at once",-34}{perSecond,12:F0}{perSecond / raw,9:P0}");
                atDesk = callers == Desk ? perSecond : atDesk;
            }

            // The machine's disk drifts while the bench runs: the baseline stands on both sides of what it measures.
            raw = (raw + await RawAsync(engine, connection, length)) / 2;
            return Closing.Print(new { bench = "commits", engine, perSecond = atDesk, rawPerSecond = raw, ratio = atDesk / raw });
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static Task<double> RawAsync(string engine, string connection, TimeSpan length) =>
        engine == "sqlite" ? RawSqliteAsync(connection, length) : RawPostgresAsync(connection, length);

    private static Task<double> RawSqliteAsync(string connection, TimeSpan length)
    {
        using var raw = new SqliteConnection(connection);
        raw.Open();
        Execute(raw, "pragma journal_mode=wal; pragma synchronous=full; create table if not exists raw (id integer primary key, text text not null)");
        using var begin = raw.CreateCommand();
        begin.CommandText = "begin immediate";
        using var insert = raw.CreateCommand();
        insert.CommandText = "insert into raw (text) values ($text)";
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        text.Value = new string('x', 300);
        insert.Prepare();
        using var commit = raw.CreateCommand();
        commit.CommandText = "commit";
        var count = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < length; count++)
        {
            begin.ExecuteNonQuery();
            insert.ExecuteNonQuery();
            commit.ExecuteNonQuery();
        }

        return Task.FromResult(count / watch.Elapsed.TotalSeconds);
    }

    private static async Task<double> RawPostgresAsync(string connection, TimeSpan length)
    {
        await using var raw = new NpgsqlConnection(connection);
        await raw.OpenAsync();
        await using (var create = new NpgsqlCommand("create table if not exists raw (id bigint generated always as identity primary key, text text not null)", raw))
        {
            await create.ExecuteNonQueryAsync();
        }

        await using var insert = new NpgsqlCommand("insert into raw (text) values ($1)", raw) { Parameters = { new() { Value = new string('x', 300) } } };
        await insert.PrepareAsync();
        var count = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < length; count++)
        {
            await insert.ExecuteNonQueryAsync();
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<double> CommitAsync(BenchDesk desk, int callers, TimeSpan length)
    {
        var attach = desk.Use<AttachEvidence>();
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < length; count++)
            {
                desk.Claims[caller] = BenchDesk.Done(await attach.RunAsync(
                    desk.Checker,
                    desk.Claims[caller].Id,
                    desk.Claims[caller].Version,
                    desk.Source,
                    new EvidenceFields { Stance = Stance.Supports, Excerpt = "The council approved the mission.", Locator = "page 3" },
                    CancellationToken.None));
            }

            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }
}
