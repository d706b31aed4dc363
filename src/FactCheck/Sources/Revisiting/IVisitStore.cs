namespace FactCheck.Sources.Revisiting;

/// <summary>The visits of captured addresses, and the flags on the evidence that rests on them.</summary>
public interface IVisitStore
{
    Task<Visit?> FindAsync(SourceId source, CancellationToken cancellation);

    Task AddAsync(Visit visit, CancellationToken cancellation);

    /// <summary>Writes the visit over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Visit visit, CancellationToken cancellation);

    /// <summary>
    /// The sources whose address was captured and that evidence rests on, not visited since a moment, those first that
    /// were not for longest; never a confidential one.
    /// </summary>
    Task<IReadOnlyList<SourceId>> DueAsync(DateTimeOffset moment, int limit, CancellationToken cancellation);

    /// <summary>Puts these flags in place of those on the source's evidence.</summary>
    Task SetFlagsAsync(SourceId source, IReadOnlyDictionary<EvidenceId, PageFate> flags, CancellationToken cancellation);
}
