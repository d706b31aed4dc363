namespace FactCheck.Storage.Dialects;

/// <summary>Chooses the engine by the connection string.</summary>
internal static class Dialect
{
    /// <summary>PostgreSQL where it names a host, SQLite where it names a file.</summary>
    public static IDialect Of(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var words = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = connectionString };
        return words.ContainsKey("Host") || words.ContainsKey("Server")
            ? new PostgresDialect(connectionString)
            : new SqliteDialect(connectionString);
    }
}
