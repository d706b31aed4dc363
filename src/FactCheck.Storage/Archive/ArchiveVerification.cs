using System.Security.Cryptography;

namespace FactCheck.Storage.Archive;

/// <summary>Reads every stored file again and compares it with its name and with what the database says.</summary>
public sealed class ArchiveVerification
{
    private readonly FileArchive archive;
    private readonly Database database;

    internal ArchiveVerification(FileArchive archive, Database database) => (this.archive, this.database) = (archive, database);

    /// <summary>What was found; it changes nothing.</summary>
    public async Task<ArchiveState> RunAsync(CancellationToken cancellation)
    {
        var known = await database.ReadSqlAsync(
            sql => sql.RowsAsync<Row>("select hash, bytes from stored_file order by hash", values: null, cancellation), cancellation);
        var faults = new List<string>();
        long bytes = 0;
        foreach (var row in known)
        {
            await using var stream = archive.Open(row.Hash);
            if (stream is null)
            {
                faults.Add($"{row.Hash} is missing");
                continue;
            }

            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) != row.Hash)
            {
                faults.Add($"{row.Hash} was changed");
            }

            bytes += row.Bytes;
        }

        var names = known.Select(row => row.Hash).ToHashSet(StringComparer.Ordinal);
        var orphans = new List<string>();
        foreach (var path in Directory.Exists(archive.Folder) ? Directory.EnumerateFiles(archive.Folder, "*", SearchOption.AllDirectories) : [])
        {
            var name = Path.GetFileName(path);
            if (!names.Contains(name) || path != archive.PathOf(name))
            {
                orphans.Add(Path.GetRelativePath(archive.Folder, path));
            }
        }

        orphans.Sort(StringComparer.Ordinal);
        return new ArchiveState(known.Count, bytes, faults, orphans);
    }

    private sealed record Row
    {
        public string Hash { get; init; } = "";

        public long Bytes { get; init; }
    }
}

/// <summary>What reading every stored file found.</summary>
/// <param name="Files">How many files the database names.</param>
/// <param name="Bytes">The bytes of those that are there.</param>
/// <param name="Faults">Files that are missing or were changed, each as a clause that begins with its hash.</param>
/// <param name="Orphans">Files that the database does not name, by their path in the archive: uploads that were cut off, or copied in.</param>
public sealed record ArchiveState(int Files, long Bytes, IReadOnlyList<string> Faults, IReadOnlyList<string> Orphans);
