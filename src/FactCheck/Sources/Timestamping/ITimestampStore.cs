namespace FactCheck.Sources.Timestamping;

/// <summary>The timestamps of captures, those that are still to be got included.</summary>
public interface ITimestampStore
{
    Task<IReadOnlyList<Timestamp>> OfCaptureAsync(CaptureId capture, CancellationToken cancellation);

    /// <summary>The one whose authority is to be asked first, where that moment has come.</summary>
    Task<Timestamp?> NextAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>All that are kept, each with its capture, oldest first.</summary>
    Task<IReadOnlyList<Timestamp>> KeptAsync(CancellationToken cancellation);

    /// <summary>Adds it; nothing where the capture has one of this authority for this file already.</summary>
    Task AddAsync(Timestamp timestamp, CancellationToken cancellation);

    /// <summary>Writes it over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Timestamp timestamp, CancellationToken cancellation);
}
