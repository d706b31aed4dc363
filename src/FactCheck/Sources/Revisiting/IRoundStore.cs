namespace FactCheck.Sources.Revisiting;

/// <summary>The newest round, and what was found of the stored files.</summary>
public interface IRoundStore
{
    /// <summary>The newest round, or nothing before the first.</summary>
    Task<Round?> FindAsync(CancellationToken cancellation);

    /// <summary>Writes down the first round; nothing where there is one.</summary>
    Task AddAsync(Round round, CancellationToken cancellation);

    /// <summary>Writes the round over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Round round, CancellationToken cancellation);

    /// <summary>Files that were not read again since a moment, those first that were not for longest.</summary>
    Task<IReadOnlyList<CheckedFile>> FilesBeforeAsync(DateTimeOffset moment, int limit, CancellationToken cancellation);

    /// <summary>Writes down what reading a file again found.</summary>
    Task SetCheckedAsync(string hash, DateTimeOffset at, FileFault? fault, CancellationToken cancellation);

    /// <summary>The files that were damaged or missing when they were read last.</summary>
    Task<IReadOnlyList<CheckedFile>> DamagedAsync(CancellationToken cancellation);
}

/// <summary>A stored file, and what reading it again found.</summary>
public sealed record CheckedFile
{
    public required string Hash { get; init; }

    public required long Bytes { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>What was wrong with it; nothing where it was whole.</summary>
    public FileFault? Fault { get; init; }
}

/// <summary>What can be wrong with a stored file.</summary>
public enum FileFault
{
    /// <summary>Its bytes are not those of its hash.</summary>
    Changed,

    /// <summary>It is not there.</summary>
    Missing,
}
