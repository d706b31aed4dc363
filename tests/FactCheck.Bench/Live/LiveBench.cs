using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FactCheck.Bench.Workbench;
using FactCheck.Tests.Storage;

namespace FactCheck.Bench.Live;

/// <summary>
/// One article open on many pages while somebody changes it each second: how long until every page was sent the change,
/// what a page costs the server, and what a change costs the line. Then writers against each other, on both engines.
/// </summary>
internal static class LiveBench
{
    private const int Words = 2_000;
    private const int Claims = 60;
    private const int Writes = 10_000;

    private static readonly string[] People = ["Mireille Roche", "Awa Sidibé", "Tomas Lind"];

    public static async Task<int> RunAsync(Options options)
    {
        var (most, seconds) = (options.Number("circuits", 200), options.Number("seconds", 60));
        var runs = await CircuitsAsync(most, seconds);
        var conflicts = new List<(string Engine, Conflicts Of)>();
        foreach (var engine in new[] { "sqlite", "postgresql" })
        {
            conflicts.Add((engine, await ConflictsAsync(engine, options.Number("writes", Writes))));
        }

        Console.WriteLine();
        Console.WriteLine($"{"writes at once",-14}{"done",8}{"stale",8}{"a second",10}{"lost",6}{"broken",8}");
        foreach (var (engine, of) in conflicts)
        {
            Console.WriteLine($"{engine,-14}{of.Done,8}{of.Stale,8}{of.PerSecond,10:F0}{of.Lost,6}{of.BrokenRows,8}");
        }

        var last = runs[^1];
        return Closing.Print(new
        {
            bench = "live",
            last.Circuits,
            last.SeenP95Ms,
            last.SeenByAllP95Ms,
            last.CircuitBytes,
            last.ChangeBytes,
            runs,
            conflicts = conflicts.Sum(one => one.Of.Done + one.Of.Stale),
            lostUpdates = conflicts.Sum(one => one.Of.Lost),
            brokenRows = conflicts.Sum(one => one.Of.BrokenRows),
        });
    }

    private static async Task<List<Run>> CircuitsAsync(int most, int seconds)
    {
        var pipe = $"factcheck-bench-{Environment.ProcessId}";
        await using var server = await ChildServer.StartAppAsync(
            ("Server__CircuitsPerPerson", "1000"), ("DOTNET_STARTUP_HOOKS", typeof(LiveBench).Assembly.Location), (HeldMemory.Pipe, pipe));
        await server.UntilAnswersAsync("/health/ready");
        var visitors = new List<Visitor>();
        var circuits = new List<HeldCircuit>();
        try
        {
            foreach (var who in People)
            {
                visitors.Add(await Visitor.SignInAsync(server.Address, who));
            }

            var (path, first) = await MakeAsync(visitors[0]);
            using var line = new DelayProxy(server.Port, TimeSpan.Zero);
            var counted = await HeldCircuit.OpenAsync(visitors[1], line.Address, path);
            circuits.Add(counted);
            await ChangeAsync(visitors[0], first, circuits, line, count: 5);
            var runs = new List<Run>();
            Console.WriteLine($"load {await File.ReadAllTextAsync("/proc/loadavg")}");
            Console.WriteLine($"{"circuits",8}{"seen p50",10}{"p95",7}{"by all p50",12}{"p95",7}{"KB a circuit",14}{"private",9}{"bytes a change",16}{"server’s cores",16}{"clients’",10}");
            foreach (var count in new[] { most / 10, most / 2, most }.Where(count => count > 1))
            {
                var before = await HeldMemory.OfAsync(server, pipe);
                var more = count - circuits.Count;
                await Parallel.ForEachAsync(Enumerable.Range(0, more), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
                {
                    var circuit = await HeldCircuit.OpenAsync(visitors[i % visitors.Count], server.Address, path);
                    lock (circuits)
                    {
                        circuits.Add(circuit);
                    }
                });
                await Task.Delay(2_000);
                var after = await HeldMemory.OfAsync(server, pipe);
                var (watch, worked, mine) = (Stopwatch.StartNew(), server.Worked, Environment.CpuUsage.TotalTime);
                var (seen, byAll, bytes) = await ChangeAsync(visitors[0], first, circuits, line, seconds);
                var run = new Run(
                    count,
                    Shares.Median(seen),
                    Shares.P95(seen),
                    Shares.Median(byAll),
                    Shares.P95(byAll),
                    (after.HeapBytes - before.HeapBytes) / more,
                    (after.PrivateBytes - before.PrivateBytes) / more,
                    Shares.Median(bytes),
                    (server.Worked - worked) / watch.Elapsed,
                    (Environment.CpuUsage.TotalTime - mine) / watch.Elapsed);
                runs.Add(run);
                Console.WriteLine($"{run.Circuits,8}{run.SeenMedianMs,10:F0}{run.SeenP95Ms,7:F0}{run.SeenByAllMedianMs,12:F0}{run.SeenByAllP95Ms,7:F0}{run.CircuitBytes / 1024.0,14:N0}{run.CircuitPrivateBytes / 1024.0,9:N0}{run.ChangeBytes,16:N0}{run.ServerCores,16:F2}{run.ClientCores,10:F2}");
            }

            return runs;
        }
        finally
        {
            foreach (var circuit in circuits)
            {
                await circuit.DisposeAsync();
            }

            visitors.ForEach(visitor => visitor.Dispose());
        }
    }

    /// <summary>One change each second; from before it is sent until each page was sent what it looks like now.</summary>
    private static async Task<(List<double> Seen, List<double> ByAll, List<double> Bytes)> ChangeAsync(
        Visitor editor, string claim, List<HeldCircuit> circuits, DelayProxy line, int count)
    {
        var (seen, byAll, bytes) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < count; i++)
        {
            var second = Stopwatch.StartNew();
            var version = (await editor.ReadAsync($"/api/claims/{claim}")).GetProperty("claim").GetProperty("version").GetInt32();
            var words = $"seen {Guid.CreateVersion7():N}";
            var expected = circuits.Select(circuit => circuit.ExpectAsync(Encoding.UTF8.GetBytes(words))).ToList();
            var before = line.Carried;
            var sent = Stopwatch.GetTimestamp();
            await editor.SendAsync(HttpMethod.Put, $"/api/claims/{claim}", new { version, fields = new { wording = $"The council was {words}." } });
            var times = (await Task.WhenAll(expected).WaitAsync(TimeSpan.FromSeconds(20))).Select(at => Stopwatch.GetElapsedTime(sent, at).TotalMilliseconds).ToList();
            seen.AddRange(times);
            byAll.Add(times.Max());
            var left = TimeSpan.FromSeconds(1) - second.Elapsed;
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            bytes.Add(line.Carried - before);
        }

        return (seen, byAll, bytes);
    }

    private static async Task<(string Path, string FirstClaim)> MakeAsync(Visitor editor)
    {
        var text = new BenchText(Words);
        var article = await editor.SendAsync(HttpMethod.Post, "/api/articles", new { headline = "The harbour plan, live", authorName = "Bench", text = text.Text });
        var (id, revision) = (article.GetProperty("id").GetString()!, article.GetProperty("currentRevision").GetString()!);
        var claims = new List<JsonElement>();
        foreach (var (start, end) in text.Overlapping(Claims))
        {
            claims.Add(await editor.SendAsync(
                HttpMethod.Post, $"/api/articles/{id}/claims", new { passages = new[] { new { revision, start, end } }, fields = new { wording = text.Text[start..end] } }));
        }

        return ($"/articles/{id}", claims[0].GetProperty("id").GetString()!);
    }

    private static async Task<Conflicts> ConflictsAsync(string engine, int writes)
    {
        if (engine == "sqlite")
        {
            var folder = Directory.CreateTempSubdirectory("factcheck-bench-");
            try
            {
                return await Conflicts.RunAsync($"Data Source={Path.Combine(folder.FullName, "bench.db")}", writes);
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }

        await using var server = await PostgresProcess.StartAsync(isDurable: true);
        return await Conflicts.RunAsync(await server.CreateAsync("bench", "template0"), writes);
    }

    /// <param name="Circuits">Pages that were open.</param>
    /// <param name="SeenMedianMs">Over all pages and changes.</param>
    /// <param name="SeenP95Ms">Over all pages and changes.</param>
    /// <param name="SeenByAllMedianMs">Until the last page had it, over the changes.</param>
    /// <param name="SeenByAllP95Ms">Until the last page had it, over the changes.</param>
    /// <param name="CircuitBytes">Live objects a page, after full collections.</param>
    /// <param name="CircuitPrivateBytes">Memory of the process a page.</param>
    /// <param name="ChangeBytes">What one change carries over one page's line, both ways.</param>
    /// <param name="ServerCores">Cores that the server used while it changed.</param>
    /// <param name="ClientCores">Cores that the pages’ clients used beside it, on the same machine.</param>
    private sealed record Run(
        int Circuits, double SeenMedianMs, double SeenP95Ms, double SeenByAllMedianMs, double SeenByAllP95Ms, long CircuitBytes, long CircuitPrivateBytes, double ChangeBytes, double ServerCores, double ClientCores);
}
