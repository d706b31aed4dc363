using FactCheck.Tests.Storage;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace FactCheck.Tests.Storage;

/// <summary>A PostgreSQL of the tests' own with a database for each of them.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly SemaphoreSlim templating = new(1, 1);

    // No test takes the machine's power away, so nothing waits for its disk.
    private readonly Lazy<Task<PostgresProcess>> server = new(() => PostgresProcess.StartAsync(isDurable: false));
    private bool hasTemplate;
    private int made;

    /// <summary>The connection string of a new, empty database.</summary>
    public Task<string> EmptyDatabaseAsync() => CreateAsync($"t{Interlocked.Increment(ref made)}", "template0");

    /// <summary>The connection string of a new database after all migrations, copied from one that ran them.</summary>
    public async Task<string> MigratedDatabaseAsync()
    {
        await templating.WaitAsync();
        try
        {
            if (!hasTemplate)
            {
                await using (var template = TestDatabase.At(Engine.PostgreSql, await CreateAsync("migrated", "template0") + ";Pooling=false"))
                {
                    await template.MigrateAsync();
                }

                NpgsqlConnection.ClearAllPools();
                hasTemplate = true;
            }

            return await CreateAsync($"t{Interlocked.Increment(ref made)}", "migrated");
        }
        finally
        {
            templating.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && server.Value.IsCompletedSuccessfully)
        {
            await (await server.Value).DisposeAsync();
        }
    }

    private async Task<string> CreateAsync(string name, string template) => await (await server.Value).CreateAsync(name, template);
}
