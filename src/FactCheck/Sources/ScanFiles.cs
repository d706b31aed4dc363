using FactCheck.Live;

namespace FactCheck.Sources;

/// <summary>Has the virus scanner look at every stored file that it has not seen: what the background job does.</summary>
public sealed class ScanFiles(IDatabase database, TimeProvider clock, IFileArchive archive, IFileScanner scanner)
{
    private const int AtOnce = 20;

    /// <summary>After so long the scanner is asked again about what it could not scan.</summary>
    private static readonly TimeSpan TryAgain = TimeSpan.FromDays(1);

    /// <summary>Whether there is a scanner to ask.</summary>
    public bool IsOn => scanner.IsOn;

    /// <summary>Scans what waits, oldest first, and stops where the scanner cannot be asked; how many were scanned.</summary>
    public async Task<int> NextAsync(CancellationToken cancellation)
    {
        var scanned = 0;
        foreach (var hash in await database.ReadAsync(session => session.Files.UnscannedAsync(clock.Now() - TryAgain, AtOnce, cancellation), cancellation))
        {
            var scan = await ScanAsync(hash, cancellation);
            if (scan.State == ScanState.NotScanned && scan.Reason == Away)
            {
                return scanned;
            }

            scanned++;
        }

        return scanned;
    }

    /// <summary>What is said of a file while the scanner cannot be asked.</summary>
    public const string Away = "The virus scanner cannot be reached; it is asked again.";

    private async Task<FileScan> ScanAsync(string hash, CancellationToken cancellation)
    {
        await using var content = archive.Open(hash);
        var report = content is null
            ? new ScannerAnswer { State = ScanState.NotScanned, Reason = "This file is missing from the archive." }
            : await scanner.ScanAsync(content, cancellation);
        var scan = new FileScan
        {
            Hash = hash,
            State = report.State,
            Found = report.Found,
            Engine = report.Engine,
            Signatures = report.Signatures,
            Reason = report.Reason,
            At = clock.Now(),
        };
        await database.WriteAsync<bool>(
            async session =>
            {
                await session.Files.SetScanAsync(scan, cancellation);
                if (scan.State == ScanState.Found)
                {
                    foreach (var capture in await session.Files.CapturesOfAsync(hash, cancellation))
                    {
                        await session.RecordAsync(
                            ChangeKind.FileQuarantined, null, scan.At, null, null, cancellation, ("capture", capture.Id), ("source", capture.SourceId), ("hash", hash), ("found", scan.Found));
                    }
                }

                return true;
            },
            cancellation);
        return scan;
    }
}
