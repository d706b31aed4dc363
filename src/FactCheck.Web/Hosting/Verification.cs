using System.Globalization;
using FactCheck.Storage.Live;

namespace FactCheck.Web.Hosting;

/// <summary>The command that checks the chain of changes and the database, without a server.</summary>
internal static class Verification
{
    /// <summary>Writes what was found; 0 where everything holds, 1 where something is broken.</summary>
    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        var report = await services.GetRequiredService<ChainVerification>().RunAsync(CancellationToken.None);
        foreach (var fault in report.DatabaseFaults)
        {
            await output.WriteLineAsync($"The database is damaged: {fault}");
        }

        if (report.BrokenSequence is { } broken)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The chain is broken: change {broken} {report.Why}."));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{report.Rows} changes stand unbroken; the newest has the hash {report.NewestHash}"));
        return report.IsWhole ? 0 : 1;
    }
}
