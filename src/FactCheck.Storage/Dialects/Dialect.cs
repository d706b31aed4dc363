using System.Data.Common;

namespace FactCheck.Storage.Dialects;

/// <summary>Tells the engine by the connection string.</summary>
internal static class Dialect
{
    /// <summary>PostgreSQL where it names a host, SQLite where it names a file.</summary>
    public static bool IsPostgres(string connectionString) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Host");
}
