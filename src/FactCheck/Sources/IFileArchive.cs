namespace FactCheck.Sources;

/// <summary>Keeps files by their content: the same bytes are one file, and what was kept is never changed.</summary>
public interface IFileArchive
{
    /// <summary>
    /// Keeps what the stream holds. When it returns, the file is on disk under its hash, so that a row that names it may be
    /// committed. Refused with <see cref="TooLarge"/> where there is more than <paramref name="most"/> bytes, and with
    /// <see cref="NoRoom"/> where the disk takes no more; nothing is left then.
    /// </summary>
    Task<Outcome<StoredFile>> KeepAsync(Stream content, long most, CancellationToken cancellation) => KeepAsync(content, most, look: null, cancellation);

    /// <summary>The same, where <paramref name="look"/> may refuse the file when all of it has arrived; nothing is left then either.</summary>
    Task<Outcome<StoredFile>> KeepAsync(Stream content, long most, Func<Stream, CancellationToken, Task<Refusal?>>? look, CancellationToken cancellation);

    /// <summary>The file to read, or nothing where it is not there.</summary>
    Stream? Open(string hash);

    /// <summary>Takes a file away for good, by an act that is recorded; nothing where it is not there.</summary>
    void Remove(string hash);

    /// <summary>The code of a refusal because of size.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The code of a refusal because the disk is full.</summary>
    public const string NoRoom = "no-room";
}
