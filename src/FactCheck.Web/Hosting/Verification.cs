using System.Data.Common;
using System.Globalization;
using FactCheck.Storage.Live;

namespace FactCheck.Web.Hosting;

/// <summary>The command that checks the chain of changes and the database, without a server.</summary>
internal static class Verification
{
    /// <summary>Writes what was found; 0 where everything holds, 1 where something is broken or cannot be read.</summary>
    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        // Opening an SQLite file that is not there would make it.
        if (services.GetRequiredService<DataFolder>().File is { } file && !File.Exists(file))
        {
            await output.WriteLineAsync($"There is no database at {file}");
            return 1;
        }

        try
        {
            return await WriteAsync(await services.GetRequiredService<ChainVerification>().RunAsync(CancellationToken.None), output);
        }
        catch (DbException wrong)
        {
            await output.WriteLineAsync($"The database cannot be read: {wrong.Message}");
            return 1;
        }
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
