using System.Diagnostics;

namespace FactCheck.Bench;

/// <summary>From the start of the process to its first answer, and the memory it holds then; a bare server beside it.</summary>
internal static class StartBench
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync(Options options)
    {
        await PublishedApp.PathAsync();
        var bare = await MedianAsync(async () =>
        {
            var watch = Stopwatch.StartNew();
            await using var server = await ChildServer.StartBareAsync("ready"u8.ToArray());
            return (watch.Elapsed.TotalMilliseconds, server.ResidentBytes);
        });
        var app = await MedianAsync(async () =>
        {
            var watch = Stopwatch.StartNew();
            await using var server = await ChildServer.StartAppAsync();
            await server.UntilAnswersAsync("/health/ready");
            return (watch.Elapsed.TotalMilliseconds, server.ResidentBytes);
        });
        Console.WriteLine($"{"",-28}{"first 200, ms",14}{"memory, MiB",13}");
        Console.WriteLine($"{"bare endpoint",-28}{bare.FirstMs,14:F0}{bare.Bytes / 1048576.0,13:F0}");
        Console.WriteLine($"{"app with its sample",-28}{app.FirstMs,14:F0}{app.Bytes / 1048576.0,13:F0}");
        return Closing.Print(new { bench = "start", firstResponseMs = app.FirstMs, residentBytes = app.Bytes, bareFirstResponseMs = bare.FirstMs, bareResidentBytes = bare.Bytes });
    }

    private static async Task<(double FirstMs, long Bytes)> MedianAsync(Func<Task<(double FirstMs, long Bytes)>> measure)
    {
        var rounds = new List<(double FirstMs, long Bytes)>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add(await measure());
        }

        return (rounds.Select(round => round.FirstMs).Order().ElementAt(Rounds / 2), rounds.Select(round => round.Bytes).Order().ElementAt(Rounds / 2));
    }
}
