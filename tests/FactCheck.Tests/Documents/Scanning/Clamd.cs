using System.Diagnostics;
using System.Net.Sockets;
using Xunit;

namespace FactCheck.Tests.Documents.Scanning;

/// <summary>ClamAV's daemon from Debian with one signature of our own, on a socket in a temporary folder.</summary>
internal sealed class Clamd : IAsyncDisposable
{
    private const string Program = "/usr/sbin/clamd";

    /// <summary>What it finds.</summary>
    public const string Marker = "FACTCHECK-TEST-VIRUS-MARKER";

    /// <summary>By what name.</summary>
    public const string Name = "FactCheck.Test.Marker.UNOFFICIAL";

    private readonly Process process;

    private Clamd(string folder, Process process) => (Folder, this.process) = (folder, process);

    public string Folder { get; }

    public string Socket => SocketIn(Folder);

    public static async Task<Clamd> StartAsync(string? folder = null)
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException("clamd is not installed: tests/run does it, or apt-get install clamav-daemon.");
        }

        folder ??= Directory.CreateTempSubdirectory("fc-clamd-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "db"));
        await File.WriteAllTextAsync(Path.Combine(folder, "db", "factcheck.ndb"), $"FactCheck.Test.Marker:0:*:{Convert.ToHexStringLower(System.Text.Encoding.ASCII.GetBytes(Marker))}\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "clamd.conf"),
            $"Foreground yes\nDatabaseDirectory {folder}/db\nLocalSocket {SocketIn(folder)}\nStreamMaxLength 2M\nUser {Environment.UserName}\nMaxThreads 2\n");
        var server = new Clamd(folder, Process.Start(new ProcessStartInfo(Program, ["-c", Path.Combine(folder, "clamd.conf")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!);
        server.process.OutputDataReceived += (_, _) => { };
        server.process.ErrorDataReceived += (_, _) => { };
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        for (var wait = 0; wait < 300; wait++)
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(server.Socket), TestContext.Current.CancellationToken);
                return server;
            }
            catch (SocketException) when (!server.process.HasExited)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        throw new InvalidOperationException("clamd did not start.");
    }

    public static string SocketIn(string folder) => Path.Combine(folder, "clamd.sock");

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
