using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Dapper;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Dialects;

/// <summary>SQLite: one file, one writer connection that stays open, readers beside it.</summary>
internal sealed class SqliteDialect : IDialect
{
    /// <summary>Earlier ones can lose committed data when the write-ahead log is reset.</summary>
    private static readonly Version OldestTrusted = new(3, 51, 3);

    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;
    private const int IdleReaders = 32;

    // FULL, because NORMAL loses acknowledged commits when the power goes.
    private const string Pragmas = """
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma foreign_keys = on;
        pragma busy_timeout = 5000;
        pragma trusted_schema = off;
        pragma secure_delete = on;
        pragma journal_size_limit = 67108864;
        """;

    private readonly ConcurrentBag<SqliteConnection> readers = [];
    private readonly string connectionString;
    private SqliteConnection? writer;
    private bool disposed;

    public SqliteDialect(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,
            Pooling = false,
        };
        if (settings.Mode == SqliteOpenMode.Memory || settings.DataSource is "" or ":memory:")
        {
            throw new ArgumentException("SQLite needs a file: readers and the writer are connections of their own.", nameof(connectionString));
        }

        this.connectionString = settings.ConnectionString;
        File = Path.GetFullPath(settings.DataSource);
    }

    /// <summary>The absolute path of the database.</summary>
    public string File { get; }

    public string Engine => "sqlite";

    public string TextColumns =>
        """
        select m.name as "table", p.name as name
        from sqlite_schema m join pragma_table_info(m.name) p
        where m.type = 'table' and lower(p.type) in ('text', 'jsonb')
        order by m.name, p.name
        """;

    public string LockChainHead => "select sequence, hash from chain_head";

    public string? Notify => null;

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(File) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            MakePrivateFolder(folder);
        }

        using var connection = await OpenAsync(Pragmas, cancellation);
        RequireTrusted(await connection.ExecuteScalarAsync<string>("select sqlite_version()"));
    }

    /// <summary>Throws where this SQLite is too old to be trusted with acknowledged commits.</summary>
    public static void RequireTrusted(string? version)
    {
        if (!Version.TryParse(version, out var found) || found < OldestTrusted)
        {
            throw new NotSupportedException(
                $"SQLite {version} can lose committed data when its write-ahead log is reset; FactCheck needs {OldestTrusted} or later.");
        }
    }

    public async Task<OpenTransaction> BeginReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!readers.TryTake(out var connection))
        {
            connection = await OpenAsync(Pragmas + "pragma query_only = on;", cancellation);
        }

        return Begin(connection, deferred: true, GiveBack);
    }

    public async Task<OpenTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        writer ??= await OpenAsync(Pragmas, cancellation);
        return Begin(writer, deferred: false, KeepWriter);
    }

    public bool IsUniqueViolation(Exception failure) =>
        failure is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public string IsAnyOf(string column, string parameter) => $"{column} in {parameter}";

    public string HasWord(string source, string parameter) =>
        $"{source} in (select w.source_id from source_words w where w.id in (select f.rowid from source_words_found f where f.source_words_found match {parameter}))";

    public string Beginning(string word) => $"\"{word}\"*";

    public string Plainly(string column) => column;

    public UpgradeEngineBuilder Upgrade() =>
        DeployChanges.To.SqliteDatabase(connectionString).JournalToSqliteTable("schema_version");

    public async Task<IAsyncDisposable> LockMigrationsAsync(CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(
                    File + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < 300)
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    public async Task<string?> BackUpAsync(string number, CancellationToken cancellation)
    {
        var copy = $"{File}.before-{number}.db";
        var unfinished = copy + ".part";
        System.IO.File.Delete(unfinished);
        using (var connection = await OpenAsync(Pragmas, cancellation))
        {
            await connection.ExecuteAsync(new CommandDefinition("vacuum into @unfinished", new { unfinished }, cancellationToken: cancellation));
        }

        using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        System.IO.File.Move(unfinished, copy, overwrite: true);
        return copy;
    }

    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation)
    {
        await using var reading = await BeginReadAsync(cancellation);
        var pages = await reading.Connection.QueryAsync<string>(new CommandDefinition("pragma integrity_check", cancellationToken: cancellation));
        var rows = await reading.Connection.QueryAsync<(string Table, string Parent)>(new CommandDefinition(
            "select \"table\", parent from pragma_foreign_key_check", cancellationToken: cancellation));
        return
        [
            .. pages.Where(line => line != "ok"),
            .. rows.Select(row => $"a row of {row.Table} points at a row of {row.Parent} that is not there"),
        ];
    }

    public void Dispose()
    {
        disposed = true;
        while (readers.TryTake(out var connection))
        {
            connection.Dispose();
        }

        writer?.Dispose();
        writer = null;
    }

    private static OpenTransaction Begin(SqliteConnection connection, bool deferred, Action<DbConnection> giveBack)
    {
        try
        {
            return new(connection, connection.BeginTransaction(IsolationLevel.Serializable, deferred), giveBack);
        }
        catch
        {
            giveBack(connection);
            throw;
        }
    }

    private static void MakePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<SqliteConnection> OpenAsync(string pragmas, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var connection = new KeepingConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await connection.ExecuteAsync(new CommandDefinition(pragmas, cancellationToken: cancellation));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private void GiveBack(DbConnection connection)
    {
        if (disposed || readers.Count >= IdleReaders)
        {
            connection.Dispose();
        }
        else
        {
            readers.Add((SqliteConnection)connection);
        }
    }

    private void KeepWriter(DbConnection connection)
    {
        // One still inside a transaction was not rolled back: better a new one than a surprise.
        if (SQLitePCL.raw.sqlite3_get_autocommit(((SqliteConnection)connection).Handle) == 0)
        {
            writer = null;
            connection.Dispose();
        }
    }
}
