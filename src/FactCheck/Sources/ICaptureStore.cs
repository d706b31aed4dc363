using FactCheck.Claims;

namespace FactCheck.Sources;

/// <summary>Captures, their readable text, and which files must be in the archive.</summary>
public interface ICaptureStore
{
    Task<Capture?> FindAsync(CaptureId id, CancellationToken cancellation);

    /// <summary>A source's captures, newest first.</summary>
    Task<IReadOnlyList<Capture>> OfSourceAsync(SourceId source, CancellationToken cancellation);

    /// <summary>The captures of the sources that a claim's evidence rests on, newest first.</summary>
    Task<IReadOnlyList<Capture>> OfClaimAsync(ClaimId claim, CancellationToken cancellation);

    /// <summary>The capture that waits longest, or one that was begun before that moment and never ended.</summary>
    Task<Capture?> NextAsync(DateTimeOffset begunBefore, CancellationToken cancellation);

    /// <summary>Gives captures of one source to another.</summary>
    Task MoveAsync(IReadOnlyList<CaptureId> captures, SourceId from, SourceId to, CancellationToken cancellation);

    Task AddAsync(Capture capture, CancellationToken cancellation);

    /// <summary>Writes the capture over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Capture capture, CancellationToken cancellation);

    /// <summary>Puts every capture that is said to run back to those that wait; for the start of the only process.</summary>
    Task ResumeAsync(CancellationToken cancellation);

    /// <summary>Says that the archive must hold this file from now on.</summary>
    Task AddFileAsync(StoredFile file, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// Empties a source's captures of addresses, names, texts and files; the hashes of the files that nothing names any more,
    /// to be taken out of the archive after the commit.
    /// </summary>
    Task<IReadOnlyList<string>> EraseAsync(SourceId source, DateTimeOffset at, CancellationToken cancellation);

    Task SetTextAsync(CaptureId id, CapturedText text, CancellationToken cancellation);

    /// <summary>A capture's readable text, or nothing where it has none.</summary>
    Task<CapturedText?> TextAsync(CaptureId id, CancellationToken cancellation);
}
