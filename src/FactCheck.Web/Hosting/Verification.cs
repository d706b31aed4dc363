using System.Data.Common;
using System.Globalization;
using FactCheck.Sources.Timestamping;
using FactCheck.Storage.Archive;
using FactCheck.Storage.Live;
using FactCheck.Storage.Live.Checkpoints;
using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>The command that checks the chain of changes, the database and the stored files, without a server.</summary>
internal static class Verification
{
    /// <summary>Writes what was found; 0 where everything holds, 1 where something is broken or cannot be read.</summary>
    internal static async Task<int> RunAsync(IServiceProvider services, bool withCheckpoints, TextWriter output)
    {
        // Opening an SQLite file that is not there would make it.
        if (services.GetRequiredService<DataFolder>().File is { } file && !File.Exists(file))
        {
            await output.WriteLineAsync($"There is no database at {file}");
            return 1;
        }

        try
        {
            var signed = withCheckpoints ? await services.GetRequiredService<IOptions<CheckpointSettings>>().Value.ReadAsync(CancellationToken.None) : null;
            var report = await services.GetRequiredService<ChainVerification>().RunAsync(CancellationToken.None, signed);
            var chain = Math.Max(await WriteAsync(report, output), signed is null ? 0 : await WriteAsync(signed, report, output));
            var files = await WriteAsync(await services.GetRequiredService<ArchiveVerification>().RunAsync(CancellationToken.None), output);
            var timestamps = await WriteAsync(await services.GetRequiredService<TimestampCheck>().AllAsync(CancellationToken.None), output);
            return Math.Max(Math.Max(chain, files), timestamps);
        }
        catch (SettingsException wrong)
        {
            await output.WriteLineAsync(wrong.Message);
            return 1;
        }
        catch (DbException wrong)
        {
            await output.WriteLineAsync($"The database cannot be read: {wrong.Message}");
            return 1;
        }
    }

    private static async Task<int> WriteAsync(ArchiveState found, TextWriter output)
    {
        foreach (var fault in found.Faults)
        {
            await output.WriteLineAsync($"The stored file {fault}.");
        }

        foreach (var orphan in found.Orphans)
        {
            await output.WriteLineAsync($"No source has the file {orphan}; it was left as it is.");
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{found.Files - found.Faults.Count} of {found.Files} stored files are there and unchanged; {found.Orphans.Count} belong to nothing"));
        return found.Faults.Count == 0 ? 0 : 1;
    }

    private static async Task<int> WriteAsync(SignedChanges signed, ChainReport found, TextWriter output)
    {
        foreach (var fault in signed.Faults)
        {
            await output.WriteLineAsync(fault);
        }

        var isHeld = signed.Faults.Count == 0 && found.BrokenSequence is null;
        await output.WriteLineAsync(signed.Checkpoints == 0
            ? "There are no checkpoints, so nothing is proved by them."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{signed.Checkpoints} checkpoints hold for changes 1 to {signed.Newest}, the newest signed at {signed.NewestAt}; {(isHeld ? $"the chain is what they signed, and {found.Rows - signed.Newest} newer changes are not signed yet" : "the chain is not what they signed")}."));
        return signed.Faults.Count == 0 && signed.Checkpoints > 0 ? 0 : 1;
    }

    private static async Task<int> WriteAsync((int Kept, IReadOnlyList<CheckedTimestamp> Faults) found, TextWriter output)
    {
        foreach (var (timestamp, fault) in found.Faults)
        {
            await output.WriteLineAsync($"The timestamp {timestamp.TokenHash} by {timestamp.Authority} does not hold: {fault}");
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{found.Kept - found.Faults.Count} of {found.Kept} timestamps hold"));
        return found.Faults.Count == 0 ? 0 : 1;
    }

    private static async Task<int> WriteAsync(ChainReport found, TextWriter output)
    {
        foreach (var fault in found.DatabaseFaults)
        {
            await output.WriteLineAsync($"The database is damaged: {fault}");
        }

        if (found.BrokenSequence is { } broken)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The chain is broken: change {broken} {found.Why}."));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{found.Rows} changes stand unbroken; the newest has the hash {found.NewestHash}"));
        return found.IsWhole ? 0 : 1;
    }
}
