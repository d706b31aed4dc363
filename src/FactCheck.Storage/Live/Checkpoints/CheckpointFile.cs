using System.Text;
using FactCheck.Storage.Archive;

namespace FactCheck.Storage.Live.Checkpoints;

/// <summary>The file of checkpoints in its second place: one line each, only ever added to, each on disk before the next.</summary>
public sealed class CheckpointFile
{
    internal const string Name = "checkpoints.txt";

    private readonly string folder;

    /// <param name="folder">An absolute path.</param>
    public CheckpointFile(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        this.folder = folder;
    }

    internal string Address => Path.Combine(folder, Name);

    /// <summary>
    /// The whole lines, in their order; none where there is no file. What a power cut left of a line that was being written is
    /// no line: the next one goes on from the last whole one.
    /// </summary>
    internal async Task<IReadOnlyList<string>> LinesAsync(CancellationToken cancellation) =>
        File.Exists(Address) ? [.. (await File.ReadAllLinesAsync(Address, cancellation)).Where(line => line.Length > 0)] : [];

    /// <summary>Adds lines; throws <see cref="IOException"/> where that cannot be done, as while another process writes.</summary>
    internal void Append(IEnumerable<string> lines)
    {
        Folders.Make(folder);
        var isNew = !File.Exists(Address);
        using (var file = new FileStream(Address, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read))
        {
            if (file.Length > 0)
            {
                file.Seek(-1, SeekOrigin.End);
                if (file.ReadByte() != '\n')
                {
                    file.WriteByte((byte)'\n');
                }
            }

            foreach (var line in lines)
            {
                file.Write(Encoding.UTF8.GetBytes(line + "\n"));
                file.Flush(flushToDisk: true);
            }
        }

        if (isNew)
        {
            Folders.Flush(folder);
        }
    }
}
