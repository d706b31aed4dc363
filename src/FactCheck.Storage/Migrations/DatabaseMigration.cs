using System.Reflection;
using DbUp.Engine;
using FactCheck.Storage.Dialects;
using Microsoft.Extensions.Logging;

namespace FactCheck.Storage.Migrations;

/// <summary>Brings the database to the shape this program knows, at start and before anything else reads it.</summary>
public sealed class DatabaseMigration
{
    private readonly IDialect dialect;
    private readonly ILogger<DatabaseMigration> log;

    internal DatabaseMigration(IDialect dialect, ILogger<DatabaseMigration> log)
    {
        this.dialect = dialect;
        this.log = log;
    }

    /// <summary>
    /// Runs the migrations that have not run, each in a transaction, after a backup copy where there is something to lose;
    /// returns their names. Throws where one fails or where a newer program changed the database.
    /// </summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        await dialect.PrepareAsync(cancellation);
        await using var one = await dialect.LockMigrationsAsync(cancellation);
        return await RunAsync(Scripts(dialect.Engine), cancellation);
    }

    internal async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<SqlScript> scripts, CancellationToken cancellation)
    {
        // A dollar in a migration is PostgreSQL's, not a variable of the runner.
        var engine = dialect.Upgrade().WithScripts(scripts).WithTransactionPerScript().WithVariablesDisabled().LogToNowhere().Build();
        var done = engine.GetExecutedScripts();
        var unknown = done.Except(scripts.Select(script => script.Name), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException(
                $"A newer FactCheck changed this database ({string.Join(", ", unknown)}); start that one, or restore the backup from before the upgrade.");
        }

        var next = engine.GetScriptsToExecute();
        if (next.Count == 0)
        {
            return [];
        }

        if (done.Count > 0 && await dialect.BackUpAsync(Number(next[0].Name), cancellation) is { } copy)
        {
            log.LogInformation("Kept a copy of the database before the upgrade as {Copy}", copy);
        }

        var result = engine.PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed and was rolled back: {result.Error.Message}", result.Error);
        }

        log.LogInformation("Ran {Count} migrations up to {Migration}", next.Count, next[^1].Name);
        return [.. next.Select(script => script.Name)];
    }

    /// <summary>The migrations of an engine: those for both, and those with its suffix.</summary>
    internal static IReadOnlyList<SqlScript> Scripts(string engine)
    {
        var assembly = typeof(DatabaseMigration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Where(name => name.Split('.') is [_, "sql"] || name.EndsWith($".{engine}.sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new SqlScript(name, Read(assembly, name))),
        ];
    }

    private static string Number(string name) => name[..name.IndexOf('_', StringComparison.Ordinal)];

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
