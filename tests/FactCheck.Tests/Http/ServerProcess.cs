using System.Diagnostics;
using System.Text;

namespace FactCheck.Tests.Http;

/// <summary>The server as a process of its own, in a data folder of the test's.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly Process process;

    private ServerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Folder { get; private init; } = null!;

    public string Output => Text(output);

    public string Errors => Text(errors);

    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    public bool HasExited => process.HasExited;

    /// <summary>Starts the program that the tests were built with, and waits until it ends.</summary>
    public static async Task<ServerProcess> RunAsync(params string[] arguments)
    {
        var server = Start(null, arguments);
        await server.EndAsync();
        return server;
    }

    /// <summary>Starts it and leaves it running, in this working directory or a new one.</summary>
    public static ServerProcess Start(string? folder, params string[] arguments) =>
        Start(folder, "dotnet", [Path.Combine(AppContext.BaseDirectory, "FactCheck.Web.dll"), .. arguments]);

    public static ServerProcess Start(string? folder, string file, IEnumerable<string> arguments)
    {
        folder ??= Directory.CreateTempSubdirectory("factcheck-process-").FullName;
        var start = new ProcessStartInfo(file)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new ServerProcess(new Process { StartInfo = start }) { Folder = folder };
    }

    public async Task EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(NewsroomHost.Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
    }

    /// <summary>The address it says it is ready at.</summary>
    public async Task<Uri> ReadyAsync()
    {
        const string Ready = "FactCheck is ready at ";
        for (var wait = 0; wait < 600; wait++)
        {
            if (Output.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at)
            {
                return new Uri(Output[(at + Ready.Length)..].Split('\n')[0].Trim());
            }

            if (process.HasExited)
            {
                break;
            }

            await Task.Delay(100, NewsroomHost.Stop);
        }

        throw new InvalidOperationException($"The server did not start: {Output}{Errors}");
    }

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

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.AppendLine(line);
            }
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
