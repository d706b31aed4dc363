using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FactCheck.Tests.Storage;

/// <summary>A PostgreSQL from Debian's binaries, on a loopback port and in a temporary folder that goes with it.</summary>
public sealed class PostgresProcess : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"factcheck-pg-{Path.GetRandomFileName()}");
    private string address = "";

    private PostgresProcess()
    {
    }

    private string Data => Path.Combine(folder, "data");

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Starts one; one that is not durable waits for no disk.</summary>
    public static async Task<PostgresProcess> StartAsync(bool isDurable)
    {
        var server = new PostgresProcess();
        Directory.CreateDirectory(server.folder);
        if (IsRoot)
        {
            // PostgreSQL refuses to run as root.
            await RunProgramAsync("chown", "postgres", server.folder);
        }

        await RunAsync("initdb", "-D", server.Data, "-U", "factcheck", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort();
        await RunAsync(
            "pg_ctl", "start", "-D", server.Data, "-w", "-t", "60", "-l", Path.Combine(server.folder, "log"),
            "-o", $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={server.folder} -c max_connections=300 -c fsync={(isDurable ? "on" : "off")}");
        server.address = $"Host=127.0.0.1;Port={port};Username=factcheck";
        return server;
    }

    /// <summary>The connection string of a new database.</summary>
    public async Task<string> CreateAsync(string name, string template)
    {
        await using var connection = new NpgsqlConnection($"{address};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name} template {template} encoding 'UTF8'", connection);
        await command.ExecuteNonQueryAsync();
        return $"{address};Database={name};Maximum Pool Size=30";
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task RunAsync(string program, params string[] arguments)
    {
        var binary = Binary(program);
        return IsRoot
            ? RunProgramAsync("runuser", ["-u", "postgres", "--", binary, .. arguments])
            : RunProgramAsync(binary, arguments);
    }

    private static string Binary(string program) =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin", program))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"This needs PostgreSQL's {program} under /usr/lib/postgresql: install Debian's package postgresql (tests/run does, as root).");

    private static async Task RunProgramAsync(string program, params string[] arguments)
    {
        // The server that pg_ctl leaves behind keeps our pipes open, so its output goes to files.
        var output = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", output, program, .. arguments])
            {
                WorkingDirectory = Path.GetTempPath(),
            })!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await File.ReadAllTextAsync(output)}");
            }
        }
        finally
        {
            File.Delete(output);
        }
    }
}
