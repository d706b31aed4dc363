using System.Data.Common;
using Dapper;
using FactCheck.Storage.Dialects;

namespace FactCheck.Storage;

/// <summary>The statements of one transaction.</summary>
internal sealed class Sql(DbConnection connection, IDialect dialect)
{
    public IDialect Dialect => dialect;

    public DbConnection Connection => connection;

    public async Task<IReadOnlyList<T>> RowsAsync<T>(string text, object? values, CancellationToken cancellation) =>
        (await connection.QueryAsync<T>(Command(text, values, cancellation))).AsList();

    /// <summary>The first row, or the default where there is none.</summary>
    public Task<T?> RowAsync<T>(string text, object? values, CancellationToken cancellation) =>
        connection.QueryFirstOrDefaultAsync<T?>(Command(text, values, cancellation));

    public Task<T?> ValueAsync<T>(string text, object? values, CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<T>(Command(text, values, cancellation));

    /// <summary>How many rows were written.</summary>
    public Task<int> RunAsync(string text, object? values, CancellationToken cancellation) =>
        connection.ExecuteAsync(Command(text, values, cancellation));

    private CommandDefinition Command(string text, object? values, CancellationToken cancellation)
    {
        (connection as KeepingConnection)?.Expect(text);
        return new(text, values, cancellationToken: cancellation);
    }
}
