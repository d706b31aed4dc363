namespace FactCheck.Sources;

/// <summary>The groups of sources that count as one.</summary>
public interface ISourceGroupStore
{
    /// <summary>The groups by name, with how many sources that are not confidential are in each; none without any.</summary>
    Task<IReadOnlyList<SourceGroupSize>> AllAsync(CancellationToken cancellation);

    Task<SourceGroup?> FindAsync(SourceGroupId id, CancellationToken cancellation);

    /// <summary>The group of this name, however it is written, or nothing.</summary>
    Task<SourceGroup?> FindAsync(string name, CancellationToken cancellation);

    Task AddAsync(SourceGroup group, CancellationToken cancellation);

    /// <summary>Gives a group another name; false where it has another than it had when it was seen.</summary>
    Task<bool> RenameAsync(SourceGroup seen, string name, CancellationToken cancellation);
}
