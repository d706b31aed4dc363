using DbUp.Builder;

namespace FactCheck.Storage.Dialects;

/// <summary>What SQLite and PostgreSQL do differently, and nothing else.</summary>
internal interface IDialect : IDisposable
{
    /// <summary>The suffix of migrations that are this engine's alone.</summary>
    string Engine { get; }

    /// <summary>Checks that the engine can be trusted with the newsroom and makes the place the database lies in.</summary>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>A transaction that sees one moment and runs beside the writer.</summary>
    Task<OpenTransaction> BeginReadAsync(CancellationToken cancellation);

    /// <summary>The only writing transaction of this process, and, once begun, of all processes.</summary>
    Task<OpenTransaction> BeginWriteAsync(CancellationToken cancellation);

    /// <summary>The head of the chain, read so that no other process moves it before the transaction ends.</summary>
    string LockChainHead { get; }

    /// <summary>Tells other nodes, when the transaction commits, that the chain grew; nothing where there can be none.</summary>
    string? Notify { get; }

    bool IsUniqueViolation(Exception failure);

    /// <summary>The condition that a column holds one of the values in a list parameter.</summary>
    string IsAnyOf(string column, string parameter);

    /// <summary>The condition that a source has a word, of its own or captured, that begins with the one in a parameter of <see cref="Beginning"/>.</summary>
    string HasWord(string source, string parameter);

    /// <summary>The parameter of <see cref="HasWord"/> for a folded word: letters and digits only.</summary>
    string Beginning(string word);

    /// <summary>An expression sorted by the numbers of its characters, whatever the database's language.</summary>
    string Plainly(string column);

    /// <summary>Every column of every table that holds text, as <c>table</c> and <c>name</c>.</summary>
    string TextColumns { get; }

    /// <summary>DbUp for this engine, with its journal.</summary>
    UpgradeEngineBuilder Upgrade();

    /// <summary>One migration runs at a time, over all processes, until this is disposed.</summary>
    Task<IAsyncDisposable> LockMigrationsAsync(CancellationToken cancellation);

    /// <summary>Keeps a copy of the database as it is before migration <paramref name="number"/>, where the engine has no backups of its own; returns its path.</summary>
    Task<string?> BackUpAsync(string number, CancellationToken cancellation);

    /// <summary>What the engine finds wrong with the database itself; empty where it is whole.</summary>
    Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation);
}
