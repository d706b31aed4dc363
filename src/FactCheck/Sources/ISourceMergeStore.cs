namespace FactCheck.Sources;

/// <summary>Which sources were merged into which, so that a merge can be taken back.</summary>
public interface ISourceMergeStore
{
    /// <summary>The source that was merged into another, as it was, or nothing.</summary>
    Task<Source?> FindMergedAsync(SourceId id, CancellationToken cancellation);

    /// <summary>How the source was merged, or nothing.</summary>
    Task<SourceMerge?> FindAsync(SourceId merged, CancellationToken cancellation);

    /// <summary>The merges into a source, oldest first.</summary>
    Task<IReadOnlyList<SourceMerge>> IntoAsync(SourceId source, CancellationToken cancellation);

    /// <summary>Keeps the merge and moves the notes; evidence, captures and the two sources are saved by themselves.</summary>
    Task AddAsync(SourceMerge merge, CancellationToken cancellation);

    /// <summary>Forgets the merge and moves the notes back.</summary>
    Task RemoveAsync(SourceMerge merge, CancellationToken cancellation);

    /// <summary>Forgets the addresses of what was merged into the source, and of the source where it was merged itself.</summary>
    Task EraseAddressesAsync(SourceId source, CancellationToken cancellation);
}
