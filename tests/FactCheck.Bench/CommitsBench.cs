using System.Diagnostics;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Storage;
using FactCheck.Storage.Migrations;
using FactCheck.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
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
            await using var desk = await BenchDesk.OpenAsync(connection);
            await RawAsync(engine, connection, TimeSpan.FromSeconds(1));
            await desk.CommitAsync(1, TimeSpan.FromSeconds(1));
            var raw = await RawAsync(engine, connection, length);
            Console.WriteLine($"{"",-34}{"per second",12}{"of raw",9}");
            Console.WriteLine($"{"prepared insert, one a commit",-34}{raw,12:F0}{1,9:P0}");
            double atDesk = 0;
            foreach (var callers in Callers)
            {
                var perSecond = await desk.CommitAsync(callers, length);
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

    /// <summary>A newsroom with one article and as many claims as callers, all behind the real use cases.</summary>
    private sealed class BenchDesk(ServiceProvider services, Actor checker, SourceId source, List<Claim> claims) : IAsyncDisposable
    {
        public static async Task<BenchDesk> OpenAsync(string connection)
        {
            var services = new ServiceCollection()
                .AddLogging()
                .AddSingleton(TimeProvider.System)
                .AddFactCheckStorage(connection)
                .AddUseCases()
                .BuildServiceProvider();
            await services.GetRequiredService<DatabaseMigration>().RunAsync(CancellationToken.None);
            var database = services.GetRequiredService<IDatabase>();
            var person = new Person { Id = TimeProvider.System.New<PersonId>(), DisplayName = "Bench", Roles = [Role.Editor, Role.Checker] };
            await database.WriteAsync<bool>(
                async session =>
                {
                    await session.People.AddAsync(person, TimeProvider.System.Now(), CancellationToken.None);
                    await session.People.GiveRolesAsync(person.Id, person.Roles, CancellationToken.None);
                    return true;
                },
                CancellationToken.None);
            var actor = new Actor(person.Id, person.Roles);
            var article = Done(await services.GetRequiredService<CreateArticle>().RunAsync(
                actor,
                new NewArticle { Headline = "Bench", AuthorName = "Bench", Text = "The council approved 3,300 troops for the mission." },
                CancellationToken.None));
            var source = Done(await services.GetRequiredService<AddSource>().RunAsync(
                actor, new SourceFields { Title = "Minutes of the council" }, CancellationToken.None));
            var claims = new List<Claim>();
            for (var i = 0; i < Callers.Max(); i++)
            {
                claims.Add(Done(await services.GetRequiredService<AddClaim>().RunAsync(
                    actor, article.Id, [new Passage(article.CurrentRevision, 0, 20)], new ClaimFields { Wording = "The council approved it." }, CancellationToken.None)));
            }

            return new BenchDesk(services, actor, source.Id, claims);
        }

        public async Task<double> CommitAsync(int callers, TimeSpan length)
        {
            var attach = services.GetRequiredService<AttachEvidence>();
            var watch = Stopwatch.StartNew();
            var counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
            {
                var count = 0;
                for (; watch.Elapsed < length; count++)
                {
                    claims[caller] = Done(await attach.RunAsync(
                        checker,
                        claims[caller].Id,
                        claims[caller].Version,
                        source,
                        new EvidenceFields { Stance = Stance.Supports, Excerpt = "The council approved the mission.", Locator = "page 3" },
                        CancellationToken.None));
                }

                return count;
            })));
            return counts.Sum() / watch.Elapsed.TotalSeconds;
        }

        public ValueTask DisposeAsync() => services.DisposeAsync();

        private static T Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Done done
            ? done.Value
            : throw new InvalidOperationException($"The bench was not done: {outcome}");
    }
}
