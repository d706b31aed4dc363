using FactCheck.Storage.Dialects;

namespace FactCheck.Storage;

/// <summary>The newsroom's database on SQLite or PostgreSQL.</summary>
internal sealed class Database(IDialect dialect, WriteGate gate) : IDatabase
{
    static Database() => TypeHandlers.Register();

    public IDialect Dialect => dialect;

    public Task<T> ReadAsync<T>(Func<ISession, Task<T>> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        return ReadSqlAsync(sql => read(new Session(sql, chain: null)), cancellation);
    }

    public Task<Outcome<T>> WriteAsync<T>(Func<ISession, Task<Outcome<T>>> act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        return gate.RunAsync(act, cancellation);
    }

    /// <summary>Reads what no domain store knows: accounts, publications for their readers.</summary>
    public async Task<T> ReadSqlAsync<T>(Func<Sql, Task<T>> read, CancellationToken cancellation)
    {
        await using var reading = await dialect.BeginReadAsync(cancellation);
        return await read(new Sql(reading.Connection, dialect));
    }

    /// <summary>Writes what no domain store knows, by the same gate.</summary>
    public Task<Outcome<T>> WriteSqlAsync<T>(Func<Sql, Task<Outcome<T>>> act, CancellationToken cancellation) =>
        gate.RunAsync(session => act(session.Sql), cancellation);
}
