namespace FactCheck.Sources;

/// <summary>Asks a virus scanner about a file.</summary>
public interface IFileScanner
{
    /// <summary>Whether one is set up.</summary>
    bool IsOn { get; }

    /// <summary>What it said; not scanned, with the reason, where it could not be asked.</summary>
    Task<ScannerAnswer> ScanAsync(Stream content, CancellationToken cancellation);
}

/// <summary>What a virus scanner said of a file.</summary>
public sealed record ScannerAnswer
{
    public required ScanState State { get; init; }

    /// <summary>The name of what it found.</summary>
    public string? Found { get; init; }

    /// <summary>The scanner's own name and version.</summary>
    public string? Engine { get; init; }

    /// <summary>Of when its signatures are, as it says it.</summary>
    public string? Signatures { get; init; }

    /// <summary>Why it was not scanned, in the reader's words.</summary>
    public string? Reason { get; init; }
}

/// <summary>Whether a file was scanned, and what came of it.</summary>
public enum ScanState
{
    NotScanned,

    NothingFound,

    Found,
}
