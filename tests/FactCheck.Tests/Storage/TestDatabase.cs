using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using FactCheck.Live;
using FactCheck.Storage;
using FactCheck.Storage.Dialects;
using FactCheck.Storage.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace FactCheck.Tests.Storage;

/// <summary>A database of one engine, in a file or a server of the tests' own, put together as the program does.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? folder;
    private readonly ServiceProvider services;

    private TestDatabase(Engine engine, string connectionString, string? folder, IChangeListener[] listeners)
    {
        Engine = engine;
        ConnectionString = connectionString;
        this.folder = folder;
        var registered = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddFactCheckStorage(connectionString);
        foreach (var listener in listeners)
        {
            registered.AddSingleton(listener);
        }

        services = registered.BuildServiceProvider();
    }

    public Engine Engine { get; }

    public string ConnectionString { get; }

    /// <summary>The folder of the SQLite file, or one without files.</summary>
    public string Folder => folder ?? AppContext.BaseDirectory;

    public IServiceProvider Services => services;

    public IDatabase Database => services.GetRequiredService<IDatabase>();

    public IEnumerable<IHostedService> Hosted => services.GetServices<IHostedService>();

    internal Database Inside => services.GetRequiredService<Database>();

    internal IDialect Dialect => services.GetRequiredService<IDialect>();

    /// <summary>A migrated database.</summary>
    public static async Task<TestDatabase> NewAsync(Engine engine, PostgresServer server, params IChangeListener[] listeners)
    {
        if (engine == Engine.PostgreSql)
        {
            return new(engine, await server.MigratedDatabaseAsync(), folder: null, listeners);
        }

        var database = await EmptyAsync(engine, server, listeners);
        await database.MigrateAsync();
        return database;
    }

    /// <summary>A database before its first migration.</summary>
    public static async Task<TestDatabase> EmptyAsync(Engine engine, PostgresServer server, params IChangeListener[] listeners)
    {
        if (engine == Engine.PostgreSql)
        {
            return new(engine, await server.EmptyDatabaseAsync(), folder: null, listeners);
        }

        var made = Directory.CreateTempSubdirectory("factcheck-storage-").FullName;
        return new(engine, $"Data Source={Path.Combine(made, "factcheck.db")}", made, listeners);
    }

    /// <summary>A database that is there already.</summary>
    public static TestDatabase At(Engine engine, string connectionString) => new(engine, connectionString, folder: null, []);

    /// <summary>The same database as another process would open it.</summary>
    public TestDatabase Beside(params IChangeListener[] listeners) => new(Engine, ConnectionString, folder: null, listeners);

    public Task<IReadOnlyList<string>> MigrateAsync() =>
        services.GetRequiredService<DatabaseMigration>().RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Writes and insists that it was done.</summary>
    public async Task WriteAsync(Func<ISession, Task> act)
    {
        var outcome = await Database.WriteAsync(
            async session =>
            {
                await act(session);
                return (Outcome<bool>)true;
            },
            TestContext.Current.CancellationToken);
        Assert.True(outcome.IsDone);
    }

    public Task<T> ReadAsync<T>(Func<ISession, Task<T>> read) => Database.ReadAsync(read, TestContext.Current.CancellationToken);

    /// <summary>Runs a statement past every store, as somebody with a shell on the machine could.</summary>
    internal async Task TamperAsync(string statement)
    {
        await using var writing = await Dialect.BeginWriteAsync(TestContext.Current.CancellationToken);
        await new Sql(writing.Connection, Dialect).RunAsync(statement, values: null, TestContext.Current.CancellationToken);
        await writing.Transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs statements with the engine's own shell, as somebody who has a password for the machine would; refused where it is.</summary>
    internal async Task ShellAsync(string statements)
    {
        var start = Engine == Engine.Sqlite
            ? new ProcessStartInfo("sqlite3", ["-bail", Path.Combine(folder!, "factcheck.db")])
            : Psql(new NpgsqlConnectionStringBuilder(ConnectionString));
        (start.RedirectStandardInput, start.RedirectStandardError, start.RedirectStandardOutput, start.UseShellExecute) = (true, true, true, false);
        using var shell = Process.Start(start)!;
        var said = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var printed = shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.StandardInput.WriteAsync(statements);
        shell.StandardInput.Close();
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        await printed;
        if (shell.ExitCode != 0)
        {
            throw new InvalidOperationException(await said);
        }
    }

    private static ProcessStartInfo Psql(NpgsqlConnectionStringBuilder server)
    {
        var start = new ProcessStartInfo("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", server.Host!, "-p", server.Port.ToString(CultureInfo.InvariantCulture), "-U", server.Username!, "-d", server.Database!]);
        start.Environment["PGPASSWORD"] = server.Password ?? "";
        return start;
    }

    /// <summary>Runs a statement with the engine's own checks of references off.</summary>
    internal async Task WithoutForeignKeysAsync(string statement)
    {
        await using DbConnection connection = Engine == Engine.Sqlite
            ? new SqliteConnection(ConnectionString + ";Foreign Keys=false;Pooling=false")
            : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Engine == Engine.Sqlite ? statement : $"set session_replication_role = replica; {statement}";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
