using System.Diagnostics;
using FactCheck.Bench.Live;
using FactCheck.Bench.Workbench;
using FactCheck.Tests.Storage;

namespace FactCheck.Bench.Desk;

/// <summary>The pages of a desk with years of work in its database, as the server answers them, and the same at a tenth of it.</summary>
internal static class DeskBench
{
    public static async Task<int> RunAsync(Options options)
    {
        var (articles, rounds) = (options.Number("articles", 2_000), options.Number("rounds", 60));
        var runs = new List<Run>();
        Console.WriteLine($"{"articles",9}{"claims",8}{"evidence",10}{"page",22}{"first",8}{"p50 ms",9}{"p95 ms",9}");
        foreach (var size in new[] { articles / 10, articles })
        {
            runs.AddRange(options.Text("engine") == "postgresql" ? await OnPostgresAsync(size, rounds) : await OnSqliteAsync(size, rounds));
        }

        Console.WriteLine($"load {await File.ReadAllTextAsync("/proc/loadavg")}");
        return Closing.Print(new { bench = "desk", engine = options.Text("engine") ?? "sqlite", runs });
    }

    private static async Task<List<Run>> OnSqliteAsync(int articles, int rounds)
    {
        await using var empty = await ChildServer.StartAppAsync();
        await empty.UntilAnswersAsync("/health/ready");
        List<string> inCheck = [];
        await using var server = await empty.AgainAsync(async folder => inCheck = await LargeNewsroom.FillAsync($"Data Source={Path.Combine(folder.FullName, "data", "sample.db")}", articles));
        await server.UntilAnswersAsync("/health/ready");
        using var editor = await Visitor.SignInAsync(server.Address, "Mireille Roche");
        return await SizeAsync(articles, rounds, editor, inCheck);
    }

    private static async Task<List<Run>> OnPostgresAsync(int articles, int rounds)
    {
        await using var postgres = await PostgresProcess.StartAsync(isDurable: true);
        var connection = await postgres.CreateAsync("desk", "template0");
        await LargeNewsroom.FoundAsync(connection);
        var inCheck = await LargeNewsroom.FillAsync(connection, articles);
        await using var server = await ChildServer.StartOnAsync(connection);
        await server.UntilAnswersAsync("/health/ready");
        using var editor = await Visitor.SignInByPasswordAsync(server.Address, LargeNewsroom.Editor, LargeNewsroom.Password);
        return await SizeAsync(articles, rounds, editor, inCheck);
    }

    private static async Task<List<Run>> SizeAsync(int articles, int rounds, Visitor editor, List<string> inCheck)
    {
        var random = new Random(1);
        string Any() => inCheck[random.Next(inCheck.Count)];
        var pages = new (string Name, Func<string> Path)[]
        {
            ("desk", () => "/desk"),
            ("articles", () => "/articles"),
            ("review", () => "/review"),
            ("an article", () => $"/articles/{Any()}"),
            ("api/articles", () => "/api/articles"),
        };
        var runs = new List<Run>();
        foreach (var (name, path) in pages)
        {
            runs.Add(await MeasureAsync(articles, name, rounds, () => editor.PageAsync(path())));
        }

        // Somebody works while others look: what changed is read, and nothing else.
        var worked = await editor.ReadAsync($"/api/articles/{Any()}");
        var claim = worked.GetProperty("claims").EnumerateArray().Select(one => one.GetProperty("claim"))
            .First(one => one.GetProperty("status").GetString() is "ToCheck" or "Checking").GetProperty("id").GetString();
        runs.Add(await MeasureAsync(
            articles,
            "desk after a change",
            rounds,
            () => editor.PageAsync("/desk"),
            async () =>
            {
                var version = (await editor.ReadAsync($"/api/claims/{claim}")).GetProperty("claim").GetProperty("version").GetInt32();
                await editor.SendAsync(HttpMethod.Put, $"/api/claims/{claim}", new { version, fields = new { wording = $"Worded anew as {version}." } });
            }));
        return runs;
    }

    private static async Task<Run> MeasureAsync(int articles, string page, int rounds, Func<Task<string>> open, Func<Task>? before = null)
    {
        var times = new List<double>();
        for (var i = 0; i <= rounds; i++)
        {
            await (before?.Invoke() ?? Task.CompletedTask);
            var watch = Stopwatch.StartNew();
            await open();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var run = new Run(articles, page, times[0], Shares.Median(times.Skip(1)), Shares.P95(times.Skip(1)));
        Console.WriteLine($"{articles,9}{articles * LargeNewsroom.ClaimsOfArticle,8}{articles * LargeNewsroom.EvidenceOfArticle,10}{page,22}{run.FirstMs,8:F0}{run.MedianMs,9:F1}{run.P95Ms,9:F1}");
        return run;
    }

    /// <param name="Articles">Articles in the newsroom.</param>
    /// <param name="Page">What was asked for.</param>
    /// <param name="FirstMs">The first answer after the start.</param>
    /// <param name="MedianMs">The median of the others.</param>
    /// <param name="P95Ms">What 95 of 100 of them stay under.</param>
    private sealed record Run(int Articles, string Page, double FirstMs, double MedianMs, double P95Ms);
}
