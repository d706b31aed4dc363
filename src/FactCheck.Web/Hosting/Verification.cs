using System.Globalization;
using FactCheck.Storage.Live;
using FactCheck.Storage.Migrations;

namespace FactCheck.Web.Hosting;

/// <summary>The command that checks the chain of changes and the database, without a server.</summary>
internal static class Verification
{
    /// <summary>Writes what was found; 0 where everything holds, 1 where something is broken.</summary>
    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        var report = await services.GetRequiredService<ChainVerification>().RunAsync(CancellationToken.None);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{report}"));
        return 0;
    }
}
