namespace FactCheck.Sources.PublicCopies;

/// <summary>The copies of sources at public archives.</summary>
public interface IPublicCopyStore
{
    /// <summary>Those of a source and of what was merged into it, newest first.</summary>
    Task<IReadOnlyList<PublicCopy>> OfSourceAsync(SourceId source, CancellationToken cancellation);

    Task AddAsync(PublicCopy copy, CancellationToken cancellation);

    /// <summary>Writes the copy over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(PublicCopy copy, CancellationToken cancellation);
}
