using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FactCheck.Tests.Storage;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace FactCheck.Tests.Storage;

/// <summary>A PostgreSQL of the tests' own, from Debian's binaries, on a loopback port and in a temporary folder.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly SemaphoreSlim templating = new(1, 1);
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"factcheck-pg-{Path.GetRandomFileName()}");
    private readonly Lazy<Task<string>> server;
    private bool hasTemplate;
    private int made;

    public PostgresServer() => server = new(StartAsync);

    /// <summary>The connection string of a new, empty database.</summary>
    public Task<string> EmptyDatabaseAsync() => CreateAsync($"t{Interlocked.Increment(ref made)}", "template0");

    /// <summary>The connection string of a new database after all migrations, copied from one that ran them.</summary>
    public async Task<string> MigratedDatabaseAsync()
    {
        await templating.WaitAsync();
        try
        {
            if (!hasTemplate)
            {
                await using (var template = TestDatabase.At(Engine.PostgreSql, await CreateAsync("migrated", "template0") + ";Pooling=false"))
                {
                    await template.MigrateAsync();
                }

                NpgsqlConnection.ClearAllPools();
                hasTemplate = true;
            }

            return await CreateAsync($"t{Interlocked.Increment(ref made)}", "migrated");
        }
        finally
        {
            templating.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && server.Value.IsCompletedSuccessfully)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Data => Path.Combine(folder, "data");

    private static bool IsRoot => Environment.UserName == "root";

    private async Task<string> CreateAsync(string name, string template)
    {
        await using var connection = new NpgsqlConnection($"{await server.Value};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name} template {template} encoding 'UTF8'", connection);
        await command.ExecuteNonQueryAsync();
        return $"{await server.Value};Database={name};Maximum Pool Size=30";
    }

    private async Task<string> StartAsync()
    {
        Directory.CreateDirectory(folder);
        if (IsRoot)
        {
            // PostgreSQL refuses to run as root.
            await RunProgramAsync("chown", "postgres", folder);
        }

        await RunAsync("initdb", "-D", Data, "-U", "factcheck", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort();

        // No test takes the machine's power away, so nothing waits for its disk.
        await RunAsync(
            "pg_ctl", "start", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"),
            "-o", $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c max_connections=300 -c fsync=off");
        return $"Host=127.0.0.1;Port={port};Username=factcheck";
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
            $"These tests need PostgreSQL's {program} under /usr/lib/postgresql: install Debian's package postgresql (tests/run does, as root).");

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
