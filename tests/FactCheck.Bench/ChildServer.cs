using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Bench;

/// <summary>A server in a process of its own on a free loopback port, ended with the bench.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private bool isEnded;

    private ChildServer(Process process, DirectoryInfo folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Memory that the process holds just now, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Time that the process had the machine's cores.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The process, for what the system knows of it.</summary>
    public int ProcessId => _process.Id;

    /// <summary>The published app with its sample newsroom, with these settings beside its defaults.</summary>
    public static async Task<ChildServer> StartAppAsync(params (string Name, string Value)[] settings)
    {
        var app = await PublishedApp.PathAsync();
        var folder = Directory.CreateTempSubdirectory("factcheck-bench-");
        var port = FreePort();
        return new(Start(folder, settings, app, "--sample", "--urls", $"http://127.0.0.1:{port}"), folder, port);
    }

    /// <summary>The published app on this database, which has its newsroom.</summary>
    public static async Task<ChildServer> StartOnAsync(string connection)
    {
        var app = await PublishedApp.PathAsync();
        var folder = Directory.CreateTempSubdirectory("factcheck-bench-");
        var port = FreePort();
        return new(Start(folder, [("ConnectionStrings__FactCheck", connection)], app, "--urls", $"http://127.0.0.1:{port}", "--DataFolder", folder.FullName), folder, port);
    }

    /// <summary>Ends the process, lets something be done to what it kept, and starts it again on that.</summary>
    public async Task<ChildServer> AgainAsync(Func<DirectoryInfo, Task> meanwhile, params (string Name, string Value)[] settings)
    {
        await EndAsync();
        await meanwhile(_folder);
        var port = FreePort();
        return new(Start(_folder, settings, await PublishedApp.PathAsync(), "--sample", "--keep", "--urls", $"http://127.0.0.1:{port}"), _folder, port);
    }

    /// <summary>The bare endpoint that answers these bytes.</summary>
    public static async Task<ChildServer> StartBareAsync(byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-bench-");
        var file = Path.Combine(folder.FullName, "bytes");
        await File.WriteAllBytesAsync(file, bytes);
        var port = FreePort();
        var server = new ChildServer(
            Start(folder, [], typeof(ChildServer).Assembly.Location, "serve-bytes", "--file", file, "--urls", $"http://127.0.0.1:{port}"), folder, port);
        await server.UntilAnswersAsync("/bytes");
        return server;
    }

    /// <summary>Waits until the address answers 200 and says how long that took.</summary>
    public async Task<TimeSpan> UntilAnswersAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(60) && !_process.HasExited)
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
        await EndAsync();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    private async Task EndAsync()
    {
        if (!isEnded)
        {
            isEnded = true;
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    private static Process Start(DirectoryInfo folder, (string Name, string Value)[] settings, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args)
        {
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

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

    /// <summary>The folder of the checkout that this was built from.</summary>
    public static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "FactCheck.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("The bench runs from a checkout.");
    }
}
