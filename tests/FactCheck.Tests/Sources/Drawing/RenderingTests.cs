using System.Net;
using System.Net.Sockets;
using FactCheck.Documents;
using FactCheck.Documents.Drawing;
using FactCheck.Sources;
using FactCheck.Sources.Drawing;
using FactCheck.Storage.Archive;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SkiaSharp;
using Xunit;
using Site = FactCheck.Tests.Documents.Site;

namespace FactCheck.Tests.Sources.Drawing;

public sealed class RenderingTests
{
    private static readonly string Browser = Environment.GetEnvironmentVariable("FACTCHECK_CHROMIUM") ?? "/usr/bin/chromium";

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_captured_page_is_drawn_without_scripts_and_reaches_nothing_but_through_the_guard()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var connections = 0;
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await inside.AcceptTcpClientAsync();
                Interlocked.Increment(ref connections);
            }
        });
        var port = ((IPEndPoint)inside.LocalEndpoint).Port;
        var page = $$"""
            <!doctype html><link rel="stylesheet" href="/style.css"><link rel="preconnect" href="http://127.0.0.1:{{port}}"><link rel="dns-prefetch" href="//127.0.0.1:{{port}}"><link rel="prefetch" href="http://127.0.0.1:{{port}}/p">
            <meta http-equiv="refresh" content="0;url=http://127.0.0.1:{{port}}/refresh">
            <body><h1>Labour</h1><img src="http://127.0.0.1:{{port}}/i.png"><iframe src="http://127.0.0.1:{{port}}/f"></iframe><video src="http://127.0.0.1:{{port}}/v" autoplay></video><object data="http://127.0.0.1:{{port}}/o"></object>
            <img src="file:///etc/passwd"><a ping="http://127.0.0.1:{{port}}/ping" href="#">x</a>
            <script>document.body.style.background = 'blue'; new WebSocket('ws://127.0.0.1:{{port}}/'); fetch('http://127.0.0.1:{{port}}/')</script></body>
            """;
        await using var site = await Site.StartAsync(app =>
        {
            app.MapGet("/", () => Results.Text(page, "text/html"));
            app.MapGet("/style.css", () => Results.Text("body { background: rgb(200, 10, 20); margin: 0; height: 900px } ", "text/css"));
        });
        await using var newsroom = await TestNewsroom.DrawingAsync([site.Origin], Browser);
        var source = await newsroom.SourceAsync(newsroom.Checker, address: site.Origin.AbsoluteUri);
        var captures = newsroom.Use<WaitingCaptures>();
        var capture = await captures.CarryOutAsync((await captures.TakeAsync(Stop))!, _ => { }, Stop);
        Assert.Equal(1, site.Calls);

        var queue = newsroom.Use<WaitingRenderings>();
        var drawn = await queue.CarryOutAsync((await queue.TakeAsync(Stop))!, Stop);

        Assert.Null(drawn.Reason);
        Assert.Equal((0, 1), (connections, drawn.Fetched));
        Assert.True(drawn.LeftOut > 0);
        Assert.Equal(2, site.Calls);
        using var picture = SKBitmap.Decode((await newsroom.Use<OpenRendering>().RunAsync(newsroom.Reader, capture.Id, Stop).DoneAsync()).Content);
        Assert.Equal(1280, picture.Width);
        Assert.Equal(new SKColor(200, 10, 20), picture.GetPixel(1270, 880));
        Assert.Equal(drawn.Hash, (await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, capture.Id, Stop).DoneAsync()).Drawn!.Hash);
        Assert.Equal((3, 0, 0), await newsroom.Use<ArchiveVerification>().RunAsync(Stop) is var state ? (state.Files, state.Faults.Count, state.Orphans.Count) : default);
        Assert.Null(await queue.TakeAsync(Stop));
        Assert.Equal(source.Id, capture.SourceId);
    }

    [Fact]
    public async Task A_confidential_source_s_page_is_drawn_from_its_bytes_alone_and_looking_at_it_is_recorded()
    {
        await using var site = await Site.StartAsync(app =>
        {
            app.MapGet("/", () => Results.Text("<link rel=stylesheet href=/style.css><p>words</p>", "text/html"));
            app.MapGet("/style.css", () => Results.Text("body { background: red }", "text/css"));
        });
        await using var newsroom = await TestNewsroom.DrawingAsync([site.Origin], Browser);
        var source = await newsroom.SourceAsync(newsroom.Checker, confidential: true, address: site.Origin.AbsoluteUri);
        await newsroom.Use<CaptureSource>().RunAsync(newsroom.Checker, source.Id, Stop).DoneAsync();
        var captures = newsroom.Use<WaitingCaptures>();
        var capture = await captures.CarryOutAsync((await captures.TakeAsync(Stop))!, _ => { }, Stop);
        var queue = newsroom.Use<WaitingRenderings>();
        var drawn = await queue.CarryOutAsync((await queue.TakeAsync(Stop))!, Stop);
        Assert.Equal((0, true, 1), (drawn.Fetched, drawn.Hash is not null, site.Calls));
        (await newsroom.Use<OpenRendering>().RunAsync(newsroom.Reader, capture.Id, Stop)).Missing();
        await (await newsroom.Use<OpenRendering>().RunAsync(newsroom.Editor, capture.Id, Stop).DoneAsync()).Content.DisposeAsync();
        Assert.Contains(await newsroom.ChangesAsync(), change => change.Details.GetValueOrDefault("what") == "picture");
    }

    [Theory]
    [InlineData("time")]
    [InlineData("memory")]
    [InlineData("no-browser")]
    public async Task A_page_that_takes_too_much_is_stopped_and_leaves_no_process_and_no_folder(string limit)
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/slow.css", async context => await Task.Delay(Timeout.Infinite, context.RequestAborted)));
        using var renderer = new PageRenderer(
            new RenderLimits
            {
                Browser = limit == "no-browser" ? "/bin/false" : Browser,
                Sandbox = false,
                Time = TimeSpan.FromSeconds(limit == "time" ? 6 : 30),
                MemoryBytes = limit == "memory" ? 20L * 1024 * 1024 : 1024L * 1024 * 1024,
                Fetching = new FetchLimits { TrustedOrigins = [site.Origin], Time = TimeSpan.FromSeconds(30) },
            },
            TimeProvider.System);
        var before = Directory.GetDirectories(Path.GetTempPath(), "factcheck-render-*").Length;
        await renderer.DrawAsync("<link rel=stylesheet href=/slow.css>words"u8.ToArray(), site.Origin.AbsoluteUri, mayFetch: true, Stop).RefusedAsync(RefusalKind.NotNow, limit);
        Assert.InRange(Directory.GetDirectories(Path.GetTempPath(), "factcheck-render-*").Length, 0, before);
    }

    [Fact]
    public async Task With_its_sandbox_the_browser_draws_for_a_user_without_rights_and_not_for_root()
    {
        using var sandboxed = Sandboxed(Browser);
        var drawn = await sandboxed.DrawAsync("<p>words"u8.ToArray(), "http://example.org/", mayFetch: false, Stop);
        if (Environment.IsPrivilegedProcess)
        {
            Assert.Contains("does not work for root", drawn.Refused(RefusalKind.NotNow, "no-browser").Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.NotEmpty(drawn.Done().Picture);
        }
    }

    [Fact]
    public async Task A_user_without_rights_draws_with_every_page_kept_in_the_browser_s_own_sandbox()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can become another user here; the test above drew sandboxed as this one.");
        await using var site = await Site.StartAsync(app => app.MapGet("/slow.css", async context => await Task.Delay(TimeSpan.FromSeconds(3), context.RequestAborted)));
        var folder = Directory.CreateTempSubdirectory("factcheck-drawer-");
        Open(folder.FullName);
        var (launcher, asked) = (Path.Combine(folder.FullName, "browser"), Path.Combine(folder.FullName, "asked"));
        await File.WriteAllTextAsync(
            launcher,
            $"""
            #!/bin/sh
            echo "$@" > {asked}
            for each in "$@"; do case "$each" in --user-data-dir=*) data=$(echo "$each" | cut -d= -f2- | tr -d '"'); chown {Nobody}:{Nobody} "$data";; esac; done
            exec setpriv --reuid={Nobody} --regid={Nobody} --clear-groups --inh-caps=-all --no-new-privs env HOME="$data" {Browser} "$@"

            """,
            Stop);
        Open(launcher);
        try
        {
            using var renderer = new PageRenderer(
                new RenderLimits { Browser = launcher, Sandbox = true, Time = TimeSpan.FromSeconds(60), MemoryBytes = 1024L * 1024 * 1024, Fetching = new FetchLimits { TrustedOrigins = [site.Origin] } }, TimeProvider.System);
            var drawing = renderer.DrawAsync("<link rel=stylesheet href=/slow.css><p>words"u8.ToArray(), site.Origin.AbsoluteUri, mayFetch: true, Stop);
            var (namespaces, filtered) = (0, false);
            while (!drawing.IsCompleted)
            {
                foreach (var status in PageProcesses())
                {
                    // A page's process lies in a process namespace of its own, behind a filter of system calls.
                    namespaces = Math.Max(namespaces, status.First(line => line.StartsWith("NSpid:", StringComparison.Ordinal)).Split('\t').Length - 1);
                    filtered |= status.Contains("Seccomp:\t2");
                }

                await Task.WhenAny(drawing, Task.Delay(50, Stop));
            }

            Assert.NotEmpty((await drawing).Done().Picture);
            Assert.DoesNotContain("no-sandbox", await File.ReadAllTextAsync(asked, Stop), StringComparison.Ordinal);
            Assert.True(namespaces > 1 && filtered, $"A page's process was in {namespaces} process namespaces, filtered: {filtered}.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private const int Nobody = 65534;

    // Everybody may enter or run it.
    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("755", 8));
        }
    }

    // The processes that draw pages, of the user without rights, by what the kernel says of them.
    private static IEnumerable<string[]> PageProcesses()
    {
        foreach (var process in Directory.GetDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            string[] status;
            try
            {
                if (!File.ReadAllText(Path.Combine(process, "cmdline")).Contains("--type=renderer", StringComparison.Ordinal))
                {
                    continue;
                }

                status = File.ReadAllLines(Path.Combine(process, "status"));
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            if (status.Any(line => line.StartsWith($"Uid:\t{Nobody}\t", StringComparison.Ordinal)))
            {
                yield return status;
            }
        }
    }

    private static PageRenderer Sandboxed(string browser) =>
        new(new RenderLimits { Browser = browser, Sandbox = true, Time = TimeSpan.FromSeconds(60), MemoryBytes = 1024L * 1024 * 1024, Fetching = new FetchLimits() }, TimeProvider.System);

    [Fact]
    public async Task Without_a_browser_nothing_is_queued()
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text("<p>words</p>", "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        await newsroom.SourceAsync(newsroom.Checker, address: site.Origin.AbsoluteUri);
        var captures = newsroom.Use<WaitingCaptures>();
        var capture = await captures.CarryOutAsync((await captures.TakeAsync(Stop))!, _ => { }, Stop);
        Assert.Equal(CaptureState.Kept, capture.State);
        Assert.Null(await newsroom.Use<WaitingRenderings>().TakeAsync(Stop));
    }
}
