using Microsoft.Playwright;

namespace FactCheck.Bench.Workbench;

/// <summary>The workbench in Chromium against the server, at three lengths of text, beside the peer in the same browser.</summary>
internal static class WorkbenchBench
{
    private const string Editor = "Mireille Roche";
    private const int Circuits = 20;

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(100);
    private static readonly (int Words, int Claims)[] Sizes = [(1_000, 30), (10_000, 300), (40_000, 1_200)];

    public static async Task<int> RunAsync(Options options)
    {
        var only = options.Number("words", 0);
        var count = options.Number("marks", 24);
        var pipe = $"factcheck-bench-{Environment.ProcessId}";
        await using var server = await ChildServer.StartAppAsync(
            ("Server__CircuitsPerPerson", "1000"), ("DOTNET_STARTUP_HOOKS", typeof(WorkbenchBench).Assembly.Location), (HeldMemory.Pipe, pipe));
        await server.UntilAnswersAsync("/health/ready");
        await using var browser = await BenchBrowser.LaunchAsync();
        var state = await browser.SignInAsync(server.Address, Editor);
        await using var person = await browser.VisitAsync(server.Address, state);
        var articles = new List<BenchArticle>();
        foreach (var (words, claims) in Sizes.Where(size => only == 0 || size.Words == only))
        {
            articles.Add(await BenchArticle.MakeAsync(person, words, claims));
        }

        await using var peer = await Peer.StartAsync(articles);
        await using var reader = await browser.VisitAsync(peer.Address);
        var opening = new Opening(browser, (server.Address, state), peer.Address);
        using var far = new DelayProxy(server.Port, Delay);
        var farState = await browser.SignInAsync(far.Address, Editor);
        await using var distant = await browser.VisitAsync(far.Address, farState);

        Console.WriteLine($"load {await File.ReadAllTextAsync("/proc/loadavg")}");
        Console.WriteLine($"{"words",7}{"claims",8}{"open",6}{"peer",6}{"cold",6}{"peer",6}{"connected",11}{"cold",6}{"painted p95",13}{"confirmed",11}{"peer mark",11}{"echo +100 ms",14}{"confirmed",11}{"bytes a claim",15}{"KB a circuit",14}");
        var runs = new List<object>();
        foreach (var article in articles)
        {
            var cold = await opening.ColdAsync(article);
            var warm = await opening.WarmAsync(article);
            var (paints, marks, payloads) = await OurWorkbench.MarkAsync(person, article, count);
            var peerMarks = await Peer.MarkAsync(reader, article, count);
            var (echoes, delayed, bytes) = await OurWorkbench.EchoAsync(distant, far, article, count / 2);
            var (heap, held) = await CircuitAsync(server, pipe, person, article);
            var run = new
            {
                words = article.Text.Words,
                claims = article.Claims.Count,
                openMs = warm.ReadyMs,
                connectedMs = warm.ConnectedMs,
                coldOpenMs = cold.ReadyMs,
                coldConnectedMs = cold.ConnectedMs,
                paintedP95Ms = Shares.P95(paints),
                paintedMedianMs = Shares.Median(paints),
                markP95Ms = Shares.P95(marks),
                markMedianMs = Shares.Median(marks),
                echoP95Ms = Shares.P95(echoes),
                delayedMarkP95Ms = Shares.P95(delayed),
                claimBytes = Shares.Median(bytes),
                claimPayloadBytes = Shares.Median(payloads),
                circuitBytes = heap,
                circuitPrivateBytes = held,
                peerOpenMs = warm.PeerMs,
                peerColdOpenMs = cold.PeerMs,
                peerMarkMs = Shares.P95(peerMarks),
                peerMarkMedianMs = Shares.Median(peerMarks),
            };
            runs.Add(run);
            Console.WriteLine(
                $"{run.words,7}{run.claims,8}{run.openMs,6:F0}{run.peerOpenMs,6:F0}{run.coldOpenMs,6:F0}{run.peerColdOpenMs,6:F0}{run.connectedMs,11:F0}{run.coldConnectedMs,6:F0}{run.paintedP95Ms,13:F0}{run.markP95Ms,11:F0}{run.peerMarkMs,11:F0}{run.echoP95Ms,14:F0}{run.delayedMarkP95Ms,11:F0}{run.claimBytes,15:N0}{run.circuitBytes / 1024.0,14:N0}");
        }

        Console.WriteLine($"load {await File.ReadAllTextAsync("/proc/loadavg")}");
        return Closing.Print(new { bench = "workbench", runs });
    }

    /// <summary>What one more open page costs the server: the difference of many, after full collections.</summary>
    private static async Task<(long Heap, long Private)> CircuitAsync(ChildServer server, string pipe, IBrowserContext person, BenchArticle article)
    {
        var pages = new List<IPage>();
        async Task OpenAsync()
        {
            pages.Add(await person.NewPageAsync());
            await OurWorkbench.OpenAsync(pages[^1], article);
        }

        // What the first page of an article brings is shared by all, and stays.
        await OpenAsync();
        await Task.Delay(1_000);
        var before = await HeldMemory.OfAsync(server, pipe);
        for (var i = 0; i < Circuits; i++)
        {
            await OpenAsync();
        }

        await Task.Delay(1_000);
        var after = await HeldMemory.OfAsync(server, pipe);
        foreach (var page in pages)
        {
            await page.GotoAsync("about:blank");
            await page.CloseAsync();
        }

        return ((after.HeapBytes - before.HeapBytes) / Circuits, (after.PrivateBytes - before.PrivateBytes) / Circuits);
    }
}
