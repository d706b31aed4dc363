namespace FactCheck.Sources;

/// <summary>What people wrote about how far a source can be relied on.</summary>
public interface ISourceNoteStore
{
    /// <summary>The notes on a source, oldest first.</summary>
    Task<IReadOnlyList<SourceNote>> OfAsync(SourceId source, CancellationToken cancellation);

    Task AddAsync(SourceNote note, CancellationToken cancellation);

    /// <summary>Deletes all that was written about the source.</summary>
    Task EraseAsync(SourceId source, CancellationToken cancellation);
}
