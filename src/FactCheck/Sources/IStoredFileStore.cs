namespace FactCheck.Sources;

/// <summary>What is known of stored files beyond their bytes.</summary>
public interface IStoredFileStore
{
    /// <summary>What a picture is shown as, or nothing where nobody looked at it yet.</summary>
    Task<ShownCopy?> ShownCopyAsync(string originalHash, CancellationToken cancellation);

    Task AddShownCopyAsync(ShownCopy copy, CancellationToken cancellation);

    /// <summary>The newest scan of a file, or nothing where nobody tried.</summary>
    Task<FileScan?> ScanAsync(string hash, CancellationToken cancellation);

    Task SetScanAsync(FileScan scan, CancellationToken cancellation);

    /// <summary>
    /// Files that no scanner has seen, those that nobody tried first, then by age; those of which it was said that they cannot
    /// be scanned again only when that is older than <paramref name="before"/>.
    /// </summary>
    Task<IReadOnlyList<string>> UnscannedAsync(DateTimeOffset before, int most, CancellationToken cancellation);

    /// <summary>The captures whose file this is.</summary>
    Task<IReadOnlyList<Capture>> CapturesOfAsync(string hash, CancellationToken cancellation);
}
