using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Bench;

/// <summary>A server in a process of its own on a free loopback port, ended with the bench.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private ChildServer(Process process, DirectoryInfo folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Port = port;
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Memory that the process holds just now, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The web app with its sample newsroom, built as this bench is.</summary>
    public static ChildServer StartApp()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-bench-");
        var port = FreePort();
        var app = Path.Combine(Repository(), "src", "FactCheck.Web", "bin", Configuration, "net10.0", "FactCheck.Web.dll");
        if (!File.Exists(app))
        {
            throw new FileNotFoundException($"Build the app first: dotnet build -c {Configuration} src/FactCheck.Web", app);
        }

        return new(
            Start(folder, app, "--sample", "--urls", $"http://127.0.0.1:{port}"), folder, port);
    }

    /// <summary>The bare endpoint that answers these bytes.</summary>
    public static async Task<ChildServer> StartBareAsync(byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-bench-");
        var file = Path.Combine(folder.FullName, "bytes");
        await File.WriteAllBytesAsync(file, bytes);
        var port = FreePort();
        var server = new ChildServer(
            Start(folder, typeof(ChildServer).Assembly.Location, "serve-bytes", "--file", file, "--urls", $"http://127.0.0.1:{port}"), folder, port);
        await server.UntilAnswersAsync("/bytes");
        return server;
    }

    /// <summary>Waits until the address answers 200 and says how long that took.</summary>
    public async Task<TimeSpan> UntilAnswersAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return watch.Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }

        throw new TimeoutException($"The server never answered {path}.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static Process Start(DirectoryInfo folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["Sample__Folder"] = folder.FullName;
        var process = Process.Start(start) ?? throw new InvalidOperationException("No server could be started.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The bench runs from a checkout.");
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
}
