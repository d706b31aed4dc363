namespace FactCheck.Sources;

/// <summary>The newest scan of a stored file, or the attempt at one.</summary>
public sealed record FileScan
{
    /// <summary>The SHA-256 of the file.</summary>
    public required string Hash { get; init; }

    public required ScanState State { get; init; }

    /// <summary>The name of what was found; the file is not given out then.</summary>
    public string? Found { get; init; }

    public string? Engine { get; init; }

    public string? Signatures { get; init; }

    /// <summary>Why it was not scanned.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why the file is not given out, or nothing where it is.</summary>
    internal static Refusal? Check(FileScan? scan) => scan is { State: ScanState.Found }
        ? Refusal.NotNow("quarantined", $"The virus scanner found “{scan.Found}” in this file. It is kept, and not given out.")
        : null;
}
