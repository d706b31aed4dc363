using System.Data;
using System.Data.Common;
using Dapper;
using DbUp;
using DbUp.Builder;
using Npgsql;

namespace FactCheck.Storage.Dialects;

/// <summary>PostgreSQL: writers of all nodes take turns by the row that heads the chain.</summary>
internal sealed class PostgresDialect : IDialect
{
    /// <summary>On which nodes tell each other how far the chain of changes goes.</summary>
    public const string Channel = "factcheck_change";

    /// <summary>On which they tell each other what no table holds.</summary>
    public const string LiveChannel = "factcheck_live";

    private const long MigrationLock = 0x66616374;

    private readonly NpgsqlDataSource source;
    private readonly string connectionString;

    public PostgresDialect(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 200;
        }

        settings.ApplicationName ??= "FactCheck";
        this.connectionString = settings.ConnectionString;
        source = NpgsqlDataSource.Create(settings);
    }

    public string Engine => "postgresql";

    public string TextColumns =>
        """
        select c.table_name as "table", c.column_name as name
        from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')
        order by c.table_name, c.column_name
        """;

    public string LockChainHead => "select sequence, hash from chain_head for update";

    public string? Notify => $"select pg_notify('{Channel}', @notice)";

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
    }

    /// <summary>A connection of its own, for the one who listens.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation) => await source.OpenConnectionAsync(cancellation);

    public Task<OpenTransaction> BeginReadAsync(CancellationToken cancellation) => BeginAsync(IsolationLevel.RepeatableRead, cancellation);

    // Read committed suffices: who holds the head of the chain is the only writer.
    public Task<OpenTransaction> BeginWriteAsync(CancellationToken cancellation) => BeginAsync(IsolationLevel.ReadCommitted, cancellation);

    public bool IsUniqueViolation(Exception failure) => failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public string IsAnyOf(string column, string parameter) => $"{column} = any({parameter})";

    public string HasWord(string source, string parameter) =>
        $"{source} in (select w.source_id from source_words w where w.found @@ cast({parameter} as tsquery))";

    public string Beginning(string word) => $"'{word}':*";

    public string Plainly(string column) => $"{column} collate \"C\"";

    public UpgradeEngineBuilder Upgrade() =>
        DeployChanges.To.PostgresqlDatabase(connectionString).JournalToPostgresqlTable("public", "schema_version");

    public async Task<IAsyncDisposable> LockMigrationsAsync(CancellationToken cancellation)
    {
        // Not from the pool: the lock is the session's and ends with it.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_lock(@MigrationLock)", new { MigrationLock }, cancellationToken: cancellation));
        return connection;
    }

    /// <summary>A PostgreSQL server has backups of its own (docs/operations.md).</summary>
    public Task<string?> BackUpAsync(string number, CancellationToken cancellation) => Task.FromResult<string?>(null);

    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation)
    {
        await using var reading = await BeginReadAsync(cancellation);
        var faults = new List<string>(await reading.Connection.QueryAsync<string>(new CommandDefinition(
            """
            select 'index ' || c.relname || ' is not valid'
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = current_schema() and not i.indisvalid
            """,
            cancellationToken: cancellation)));

        // Constraint triggers can be switched off by a superuser or a restore; so ask the rows themselves.
        var keys = await reading.Connection.QueryAsync<(string Child, string Parent, string Column, string Target)>(new CommandDefinition(
            """
            select conrelid::regclass::text, confrelid::regclass::text, quote_ident(a.attname), quote_ident(b.attname)
            from pg_constraint k join pg_namespace n on n.oid = k.connamespace
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
            where k.contype = 'f' and n.nspname = current_schema() and array_length(k.conkey, 1) = 1
            """,
            cancellationToken: cancellation));
        foreach (var (child, parent, column, target) in keys)
        {
            var lost = await reading.Connection.ExecuteScalarAsync<long>(new CommandDefinition(
                $"select count(*) from {child} x where x.{column} is not null and not exists (select 1 from {parent} y where y.{target} = x.{column})",
                cancellationToken: cancellation));
            if (lost > 0)
            {
                faults.Add($"a row of {child} points at a row of {parent} that is not there");
            }
        }

        return faults;
    }

    public void Dispose() => source.Dispose();

    private async Task<OpenTransaction> BeginAsync(IsolationLevel isolation, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            return new(connection, await connection.BeginTransactionAsync(isolation, cancellation), GiveBack);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static void GiveBack(DbConnection connection) => connection.Dispose();
}
