using System.Globalization;
using DbUp.Engine;
using FactCheck.Storage.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class MigrationTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public void Migrations_are_numbered_without_a_gap(Engine engine)
    {
        var names = DatabaseMigration.Scripts(Suffix(engine)).Select(script => script.Name).ToList();

        Assert.Equal(
            Enumerable.Range(1, names.Count),
            names.Select(name => int.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture)));
    }

    [Theory, OnBothEngines]
    public async Task A_second_start_changes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.EmptyAsync(engine, server);
        var first = await database.MigrateAsync();
        await using var again = database.Beside();

        Assert.Equal(DatabaseMigration.Scripts(Suffix(engine)).Select(script => script.Name), first);
        Assert.Empty(await again.MigrateAsync());
        Assert.DoesNotContain(Directory.GetFiles(database.Folder), file => file.Contains(".before-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_engines_end_with_the_same_tables_columns_and_indexes()
    {
        await using var sqlite = await TestDatabase.NewAsync(Engine.Sqlite, server);
        await using var postgres = await TestDatabase.NewAsync(Engine.PostgreSql, server);

        Assert.Equal(await Schema.OfAsync(sqlite), await Schema.OfAsync(postgres));
    }

    [Theory, OnBothEngines]
    public async Task A_fresh_database_has_the_kept_schema(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);

        var schema = await Schema.OfAsync(database);

        // To take over an intended change, copy this file over tests/FactCheck.Tests/Storage/schema.txt.
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Storage", $"schema.{engine}.txt"), schema, Stop);
        Assert.Equal((await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Storage", "schema.txt"), Stop)).ReplaceLineEndings("\n"), schema);
    }

    [Theory, OnBothEngines]
    public async Task An_upgrade_keeps_what_is_there_and_a_copy_of_it(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        await database.WriteAsync(session => session.People.AddAsync(Person("Ada"), Clock.Now(), Stop));
        SqlScript[] next = [new(Next(engine), "alter table person add column motto text null;\nupdate person set motto = 'costs $5; or so';")];

        var ran = await UpgradeAsync(database, next);

        Assert.Equal([Next(engine)], ran);
        Assert.Equal("costs $5; or so", await database.Inside.ReadSqlAsync(sql => sql.ValueAsync<string>("select motto from person", null, Stop), Stop));
        if (engine == Engine.Sqlite)
        {
            var copy = Path.Combine(database.Folder, $"factcheck.db.before-{Next(engine)[..4]}.db");
            await using var before = TestDatabase.At(Engine.Sqlite, $"Data Source={copy}");
            Assert.Equal("Ada", Assert.Single(await before.ReadAsync(session => session.People.AllAsync(Stop))).DisplayName);
            Assert.Equal(0, await before.Inside.ReadSqlAsync(
                sql => sql.ValueAsync<int>("select count(*) from pragma_table_info('person') where name = 'motto'", null, Stop), Stop));
        }
    }

    [Theory, OnBothEngines]
    public async Task A_migration_that_fails_leaves_the_database_as_it_was(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var schema = await Schema.OfAsync(database);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => UpgradeAsync(
            database, [new(Next(engine, "half"), "create table half (id integer primary key);\ninsert into nowhere (id) values (1);")]));

        Assert.Contains(Next(engine, "half"), failure.Message, StringComparison.Ordinal);
        Assert.Equal(schema, await Schema.OfAsync(database));
        Assert.Equal([Next(engine)], await UpgradeAsync(database, [new(Next(engine), "create table half (id integer primary key);")]));
    }

    [Theory, OnBothEngines]
    public async Task A_database_of_a_newer_program_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        await UpgradeAsync(database, [new(Next(engine), "alter table person add column motto text null;")]);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(database.MigrateAsync);

        Assert.Contains(Next(engine), failure.Message, StringComparison.Ordinal);
    }

    [Theory, OnBothEngines]
    public async Task Two_processes_that_start_at_once_migrate_once(Engine engine)
    {
        await using var here = await TestDatabase.EmptyAsync(engine, server);
        await using var there = here.Beside();

        var ran = await Task.WhenAll(Task.Run(here.MigrateAsync), Task.Run(there.MigrateAsync));

        Assert.Equal([0, DatabaseMigration.Scripts(Suffix(engine)).Count], ran.Select(names => names.Count).Order());
    }

    private static Task<IReadOnlyList<string>> UpgradeAsync(TestDatabase database, SqlScript[] next) =>
        database.Services.GetRequiredService<DatabaseMigration>().RunAsync([.. DatabaseMigration.Scripts(Suffix(database.Engine)), .. next], Stop);

    /// <summary>What the migration after the last would be called.</summary>
    private static string Next(Engine engine, string name = "next") => FormattableString.Invariant($"{DatabaseMigration.Scripts(Suffix(engine)).Count + 1:0000}_{name}.sql");

    private static string Suffix(Engine engine) => engine == Engine.Sqlite ? "sqlite" : "postgresql";
}
