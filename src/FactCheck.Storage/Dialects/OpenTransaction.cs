using System.Data.Common;

namespace FactCheck.Storage.Dialects;

/// <summary>A transaction with its connection; what is not committed when it is disposed is rolled back.</summary>
internal sealed class OpenTransaction(DbConnection connection, DbTransaction transaction, Action<DbConnection> giveBack) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            giveBack(connection);
        }
    }
}
