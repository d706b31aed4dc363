namespace FactCheck.Sources;

/// <summary>What is known of stored files beyond their bytes.</summary>
public interface IStoredFileStore
{
    /// <summary>What a picture is shown as, or nothing where nobody looked at it yet.</summary>
    Task<ShownCopy?> ShownCopyAsync(string originalHash, CancellationToken cancellation);

    Task AddShownCopyAsync(ShownCopy copy, CancellationToken cancellation);
}
