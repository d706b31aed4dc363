namespace FactCheck.Sources.Drawing;

/// <summary>The pictures of captured pages, those that are still to be drawn included.</summary>
public interface IRenderingStore
{
    Task<Rendering?> FindAsync(CaptureId capture, CancellationToken cancellation);

    /// <summary>The one that is to be drawn first, where its moment has come.</summary>
    Task<Rendering?> NextAsync(DateTimeOffset now, CancellationToken cancellation);

    Task AddAsync(Rendering rendering, CancellationToken cancellation);

    /// <summary>Writes it over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Rendering rendering, CancellationToken cancellation);
}
