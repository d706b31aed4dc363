using System.Xml.Linq;
using FactCheck.Bench.Public;
using FactCheck.Bench.Workbench;

namespace FactCheck.Bench;

/// <summary>The published page, kept and rendered anew, against a bare endpoint of the same web server with its bytes.</summary>
internal static class PublicBench
{
    private const int Turns = 5;

    public static async Task<int> RunAsync(Options options)
    {
        var length = TimeSpan.FromSeconds(options.Number("seconds", 4));
        await using var app = await ChildServer.StartAppAsync();
        await app.UntilAnswersAsync("/health/ready");
        var path = await PublishedAsync(app);
        var plain = await AgainstBareAsync(app, path, null, length);
        var compressed = await AgainstBareAsync(app, path, "br", length);

        var corrected = await CorrectionUnderLoad.RunAsync(app, path, length);
        Console.WriteLine($"corrected at {corrected.PerSecond:F0} a second: the old page was seen for {corrected.StaleMs:F0} ms, p99 {corrected.P99Ms:F2} ms, {corrected.Fresh:N0} saw the correction");
        var (few, many) = (options.Number("few", 1_000), options.Number("claims", 10_000));
        var growth = many == 0 ? [] : await Growth.RunAsync(few, many, options.Number("rounds", 40));
        foreach (var page in growth)
        {
            Console.WriteLine($"{page.Page,-24}{page.FewMs,9:F2} ms with {few:N0} claims{page.ManyMs,9:F2} ms with {many:N0}{page.Ratio,7:F2}");
        }

        return Closing.Print(new
        {
            bench = "public",
            plain,
            compressed,
            correctedPerSecond = corrected.PerSecond,
            correctedStaleMs = corrected.StaleMs,
            correctedP99Ms = corrected.P99Ms,
            growth,
        });
    }

    private static async Task<Served> AgainstBareAsync(ChildServer app, string path, string? coding, TimeSpan length)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var bytes = await KeptAsync(client, path, coding);
        await using var bare = await ChildServer.StartBareAsync(bytes);

        // Pages name their own address, so another port in the Host header is another page: nothing of it is kept yet.
        Task<Load.Figures> Uncached(TimeSpan time) => Load.RunAsync(app.Port, path, time, number => $"127.0.0.1:{1 + (number % 65_000)}", coding);

        Task<Load.Figures> Bare(TimeSpan time) => Load.RunAsync(bare.Port, "/bytes", time, coding: coding);
        Task<Load.Figures> Cached(TimeSpan time) => Load.RunAsync(app.Port, path, time, coding: coding);

        // In turns, each against the bare endpoint of the same moment: what else the machine does then falls on both.
        var warm = TimeSpan.FromSeconds(2);
        var turns = new List<(Load.Figures Bare, Load.Figures Cached, Load.Figures Uncached)>();
        for (var turn = -1; turn < Turns; turn++)
        {
            var time = turn < 0 ? warm : length / Turns;
            var taken = (await Bare(time), await Cached(time), await Uncached(time));
            if (turn >= 0)
            {
                turns.Add(taken);
            }
        }

        var served = new Served(
            bytes.Length,
            Shares.Median(turns.Select(turn => turn.Bare.PerSecond)),
            Shares.Median(turns.Select(turn => turn.Cached.PerSecond)),
            Shares.Median(turns.Select(turn => turn.Cached.PerSecond / turn.Bare.PerSecond)),
            Shares.Median(turns.Select(turn => turn.Cached.P99Ms)),
            Shares.Median(turns.Select(turn => turn.Uncached.PerSecond)),
            Shares.Median(turns.Select(turn => turn.Uncached.PerSecond / turn.Bare.PerSecond)),
            Shares.Median(turns.Select(turn => turn.Uncached.P99Ms)));
        Console.WriteLine($"{path}, {bytes.Length:N0} bytes{(coding is null ? "" : $" in {coding}")}, medians of {Turns} turns");
        Console.WriteLine($"{"",-24}{"per second",12}{"of bare",9}{"p99 ms",9}");
        Console.WriteLine($"{"bare endpoint",-24}{served.PingPerSecond,12:F0}{1,9:P0}{Shares.Median(turns.Select(turn => turn.Bare.P99Ms)),9:F2}");
        Console.WriteLine($"{"page, kept",-24}{served.CachedPerSecond,12:F0}{served.CachedRatio,9:P0}{served.CachedP99Ms,9:F2}");
        Console.WriteLine($"{"page, rendered",-24}{served.UncachedPerSecond,12:F0}{served.UncachedRatio,9:P0}{served.UncachedP99Ms,9:F2}");
        return served;
    }

    // What the second who asks is sent: the first is sent what was compressed quickly.
    private static async Task<byte[]> KeptAsync(HttpClient client, string path, string? coding)
    {
        var bytes = Array.Empty<byte>();
        for (var reader = 0; reader < 2; reader++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", coding ?? "identity");
            using var answer = await client.SendAsync(request);
            bytes = await answer.Content.ReadAsByteArrayAsync();
        }

        return bytes;
    }

    private static async Task<string> PublishedAsync(ChildServer app)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var feed = XDocument.Parse(await client.GetStringAsync(new Uri("/verdicts/feed.atom", UriKind.Relative)));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        return new Uri(feed.Descendants(atom + "entry").First().Element(atom + "link")!.Attribute("href")!.Value).AbsolutePath;
    }

    /// <summary>The page in one coding against a bare endpoint that answers the same bytes.</summary>
    private sealed record Served(
        int Bytes, double PingPerSecond, double CachedPerSecond, double CachedRatio, double CachedP99Ms, double UncachedPerSecond, double UncachedRatio, double UncachedP99Ms);
}
