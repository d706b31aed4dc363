using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Browser;

/// <summary>One of several servers on one database, each a process of its own.</summary>
internal sealed partial class Node : IDisposable
{
    private readonly Process process;

    private Node(Process process, string address) => (this.process, Address) = (process, address);

    /// <summary>Where a browser finds it, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Starts one on this data folder, which nodes share for their keys and files, and waits until it is ready.</summary>
    public static async Task<Node> StartAsync(string folder, string connection)
    {
        // A build has its scripts and styles where Development looks for them.
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "FactCheck.Web.dll"), "--environment", "Development", "--urls", "http://127.0.0.1:0", "--DataFolder", folder, "--ConnectionStrings:FactCheck", connection])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException("No server could be started.");
        while (await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Ready().Match(line) is { Success: true } ready)
            {
                // What it says later is read, so that it never waits for a reader.
                _ = started.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new Node(started, ready.Groups["address"].Value);
            }
        }

        throw new InvalidOperationException("The server ended before it was ready.");
    }

    /// <summary>Ends it without a word, as a machine does that loses its power.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
            process.WaitForExit(10_000);
        }

        process.Dispose();
    }

    [GeneratedRegex(@"FactCheck is ready at (?<address>http://\S+?)/?$", RegexOptions.None, 1_000)]
    private static partial Regex Ready();
}
