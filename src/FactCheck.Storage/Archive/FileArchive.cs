using System.Security.Cryptography;
using FactCheck.Sources;

namespace FactCheck.Storage.Archive;

/// <summary>
/// The newsroom's files in a folder, each under its SHA-256: <c>ab/cd/abcd…</c>. A file is written under a name of its own
/// in <c>incoming</c>, flushed, and then renamed, so that no name that is a hash ever shows half a file.
/// </summary>
public sealed class FileArchive : IFileArchive
{
    internal const string Incoming = "incoming";

    private const int Step = 81_920;

    private readonly string folder;
    private readonly Action<KeepingStep>? after;

    /// <summary>Opens the archive in this folder, which is made with the first file.</summary>
    public FileArchive(string folder)
        : this(folder, after: null) { }

    /// <param name="folder">An absolute path.</param>
    /// <param name="after">Is told each step when it is done, so that a test can stop there.</param>
    internal FileArchive(string folder, Action<KeepingStep>? after)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        (this.folder, this.after) = (folder, after);
    }

    internal string Folder => folder;

    /// <inheritdoc />
    public Task<Outcome<StoredFile>> KeepAsync(Stream content, long most, CancellationToken cancellation) => KeepAsync(content, most, look: null, cancellation);

    /// <inheritdoc />
    public async Task<Outcome<StoredFile>> KeepAsync(Stream content, long most, Func<Stream, CancellationToken, Task<Refusal?>>? look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var incoming = Path.Combine(folder, Incoming, Path.GetRandomFileName());
        var isKept = false;
        try
        {
            // What the sender's side throws is not this disk's fault and goes on to who called.
            var (written, wrong) = await WriteAsync(content, incoming, most, look, cancellation);
            if (wrong is not null)
            {
                return wrong;
            }

            Rename(incoming, written!);
            isKept = true;
            return written!;
        }
        catch (Exception wrong) when (IsNoRoom(wrong))
        {
            return NoRoom();
        }
        finally
        {
            if (!isKept)
            {
                TakeAway(incoming);
            }
        }
    }

    /// <inheritdoc />
    public Stream? Open(string hash)
    {
        try
        {
            return new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Step, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public void Remove(string hash)
    {
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            File.Delete(path);
            Folders.Flush(Path.GetDirectoryName(path)!);
        }
    }

    /// <summary>Where the file of this hash lies, or would.</summary>
    internal string PathOf(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return IsHash(hash)
            ? Path.Combine(folder, hash[..2], hash[2..4], hash)
            : throw new ArgumentException("This is no SHA-256 in lower-case hexadecimal.", nameof(hash));
    }

    internal static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private async Task<(StoredFile? Written, Refusal? Wrong)> WriteAsync(
        Stream content, string incoming, long most, Func<Stream, CancellationToken, Task<Refusal?>>? look, CancellationToken cancellation)
    {
        Folders.Make(Path.GetDirectoryName(incoming)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Step];
        long bytes = 0;
        await using (var file = new FileStream(incoming, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        }))
        {
            after?.Invoke(KeepingStep.Opened);
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var count)
            {
                bytes += count;
                if (bytes > most)
                {
                    return (null, new Refusal(RefusalKind.Invalid, IFileArchive.TooLarge, "This file is larger than what is kept at once.", "file"));
                }

                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
                after?.Invoke(KeepingStep.Writing);
            }

            after?.Invoke(KeepingStep.Written);
            file.Position = 0;
            if (look is not null && await look(file, cancellation) is { } refused)
            {
                return (null, refused);
            }

            file.Flush(flushToDisk: true);
            after?.Invoke(KeepingStep.Flushed);
        }

        return (new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes), null);
    }

    private void Rename(string incoming, StoredFile written)
    {
        var path = PathOf(written.Hash);
        var into = Path.GetDirectoryName(path)!;
        Folders.Make(into);

        // The same bytes take the place of the same bytes, and of damaged ones.
        File.Move(incoming, path, overwrite: true);
        after?.Invoke(KeepingStep.Renamed);
        Folders.Flush(into);
        after?.Invoke(KeepingStep.FolderFlushed);
    }

    private static void TakeAway(string incoming)
    {
        try
        {
            File.Delete(incoming);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            // It stays among the unfinished ones, which --verify lists.
        }
    }

    // ENOSPC, EDQUOT and EFBIG; .NET says the last one in words of its own.
    private static bool IsNoRoom(Exception wrong) =>
        wrong is IOException { HResult: 28 or 122 or 27 or unchecked((int)0x80070070) or unchecked((int)0x80070027) }
        || wrong is ArgumentOutOfRangeException { ParamName: "value" };

    private static Refusal NoRoom() => Refusal.NotNow(
        IFileArchive.NoRoom, "The server’s disk is full: nothing of this file was kept. Tell whoever runs the server, then send it again.");
}

/// <summary>A step of keeping a file, as it is done.</summary>
internal enum KeepingStep
{
    Opened,
    Writing,
    Written,
    Flushed,
    Renamed,
    FolderFlushed,
}
