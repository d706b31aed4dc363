using System.Diagnostics;
using Xunit;

namespace FactCheck.Tests.Sources.Timestamping;

/// <summary>Runs openssl, the program that verifies without us.</summary>
internal static class OpenSsl
{
    /// <summary>What it printed, and that it ended well.</summary>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (code, printed) = await TryAsync(folder, arguments);
        Assert.True(code == 0, printed);
        return printed;
    }

    public static async Task<(int Code, string Printed)> TryAsync(string folder, params string[] arguments)
    {
        using var openssl = Process.Start(new ProcessStartInfo("openssl", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var printed = openssl.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = await openssl.StandardError.ReadToEndAsync(CancellationToken.None);
        await openssl.WaitForExitAsync(CancellationToken.None);
        return (openssl.ExitCode, await printed + errors);
    }
}
