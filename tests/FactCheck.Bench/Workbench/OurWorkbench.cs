using Microsoft.Playwright;

namespace FactCheck.Bench.Workbench;

/// <summary>The workbench as a person at the keyboard meets it.</summary>
internal static class OurWorkbench
{
    private const int WarmUps = 8;

    /// <summary>Longer than the page waits before it places its toolbar: the selection has settled.</summary>
    private const int Settled = 250;

    /// <summary>From the navigation until a selection can be made a claim, painted, and until the circuit stands.</summary>
    public static async Task<(double ReadyMs, double ConnectedMs)> OpenAsync(IBrowserContext person, BenchArticle article)
    {
        var page = await BenchBrowser.PageAsync(person);
        var connected = await OpenAsync(page, article);
        var ready = await page.EvaluateAsync<double>("() => bench.ready()");
        await page.GotoAsync("about:blank");
        await page.CloseAsync();
        return (ready, connected);
    }

    /// <summary>
    /// From each key press until the browser has painted the words, until the new claim's mark is painted, which the server
    /// has committed by then, and what the browser unpacks from the circuit's socket meanwhile.
    /// </summary>
    public static async Task<(List<double> PaintedMs, List<double> ConfirmedMs, List<double> Bytes)> MarkAsync(IBrowserContext person, BenchArticle article, int count)
    {
        var page = await BenchBrowser.PageAsync(person);
        await OpenAsync(page, article);
        long carried = 0;
        var wire = await person.NewCDPSessionAsync(page);
        wire.Event("Network.webSocketFrameSent").OnEvent += (_, frame) => Interlocked.Add(ref carried, LengthOf(frame));
        wire.Event("Network.webSocketFrameReceived").OnEvent += (_, frame) => Interlocked.Add(ref carried, LengthOf(frame));
        await wire.SendAsync("Network.enable");
        var (painted, confirmed, bytes) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (start, end) in article.Text.Selections(count + WarmUps))
        {
            await SelectAsync(page, start, end);
            await page.EvaluateAsync("() => { bench.expectEcho(); bench.expectMark(); }");
            Interlocked.Exchange(ref carried, 0);
            await page.Keyboard.PressAsync("c");
            painted.Add(await page.EvaluateAsync<double>("() => bench.echoed()"));
            confirmed.Add(await page.EvaluateAsync<double>("() => bench.marked()"));
            await page.WaitForTimeoutAsync(300);
            bytes.Add(Interlocked.Read(ref carried));
        }

        await page.CloseAsync();
        return (painted[WarmUps..], confirmed[WarmUps..], bytes[WarmUps..]);
    }

    /// <summary>On the slow line: from each key press until the browser paints its own echo, until the mark, and what went over the line.</summary>
    public static async Task<(List<double> EchoMs, List<double> MarkMs, List<double> Bytes)> EchoAsync(
        IBrowserContext person, DelayProxy line, BenchArticle article, int count)
    {
        var page = await BenchBrowser.PageAsync(person);
        await OpenAsync(page, article);
        var (echoes, marks, bytes) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (start, end) in article.Text.Selections(count + 2))
        {
            await SelectAsync(page, start, end);
            await page.WaitForTimeoutAsync(800);
            await page.EvaluateAsync("() => { bench.expectEcho(); bench.expectMark(); }");
            var before = line.Carried;
            await page.Keyboard.PressAsync("c");
            echoes.Add(await page.EvaluateAsync<double>("() => bench.echoed()"));
            marks.Add(await page.EvaluateAsync<double>("() => bench.marked()"));
            await page.WaitForTimeoutAsync(900);
            bytes.Add(line.Carried - before);
        }

        await page.CloseAsync();
        return (echoes[2..], marks[2..], bytes[2..]);
    }

    public static async Task<double> OpenAsync(IPage page, BenchArticle article)
    {
        await page.GotoAsync(article.Address, new() { WaitUntil = WaitUntilState.Commit });
        return await page.EvaluateAsync<double>("() => bench.live()");
    }

    private static async Task SelectAsync(IPage page, int start, int end)
    {
        await page.EvaluateAsync("([start, end]) => bench.select(start, end)", new[] { start, end });
        await page.WaitForTimeoutAsync(Settled);
    }

    private static long LengthOf(System.Text.Json.JsonElement? frame)
    {
        var response = frame!.Value.GetProperty("response");
        var payload = response.GetProperty("payloadData").GetString()!;
        return response.GetProperty("opcode").GetInt32() == 1
            ? System.Text.Encoding.UTF8.GetByteCount(payload)
            : (payload.Length / 4 * 3) - payload.AsSpan()[Math.Max(0, payload.Length - 2)..].Count('=');
    }
}
