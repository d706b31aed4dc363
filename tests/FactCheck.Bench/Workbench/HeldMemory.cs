using System.Globalization;
using System.IO.Pipes;

namespace FactCheck.Bench.Workbench;

/// <summary>What a server process holds after a full collection.</summary>
/// <param name="HeapBytes">Live objects on its heap.</param>
/// <param name="PrivateBytes">Memory that the system counts as its alone.</param>
internal sealed record HeldMemory(long HeapBytes, long PrivateBytes)
{
    /// <summary>The environment variable that names the pipe the measured server listens on.</summary>
    public const string Pipe = "FACTCHECK_BENCH_PIPE";

    public static async Task<HeldMemory> OfAsync(ChildServer server, string pipe)
    {
        await using var stream = new NamedPipeClientStream(".", pipe, PipeDirection.InOut, PipeOptions.Asynchronous);
        await stream.ConnectAsync(10_000);
        var answer = new byte[sizeof(long)];
        await stream.ReadExactlyAsync(answer);
        long held = 0;
        foreach (var line in await File.ReadAllLinesAsync($"/proc/{server.ProcessId}/smaps_rollup"))
        {
            if (line.StartsWith("Private_", StringComparison.Ordinal))
            {
                held += long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
            }
        }

        return new HeldMemory(BitConverter.ToInt64(answer), held);
    }
}
