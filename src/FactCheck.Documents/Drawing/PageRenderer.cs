using System.Diagnostics;
using System.Text;
using FactCheck.Documents.Fetching;
using FactCheck.Documents.Formats;
using FactCheck.Sources.Drawing;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace FactCheck.Documents.Drawing;

/// <summary>
/// Draws captured bytes with Chromium. The browser has no network of its own: every name fails to resolve, and what is
/// not served by us goes to a proxy that is not there. We serve the captured bytes, and styles, pictures and fonts through the
/// guarded fetcher. Scripts do not run, and a new browser with a new folder is started for every page.
/// </summary>
public sealed class PageRenderer : IPageRenderer, IDisposable
{
    private const int Width = 1280;
    private const int FirstHeight = 1600;
    private const int MostHeight = 8000;
    private const int MostFetched = 80;
    private const long MostFetchedBytes = 20L * 1024 * 1024;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    // Nothing of it leaves the process, and nobody is asked for an update, a list or a dictionary.
    private static readonly string[] Closed =
    [
        "\"--host-resolver-rules=MAP * ~NOTFOUND\"", "--proxy-server=http://127.0.0.1:1", "--proxy-bypass-list=<-loopback>", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-extensions", "--disable-default-apps", "--no-first-run", "--no-pings", "--dns-prefetch-disable", "--disable-dev-shm-usage", "--disable-gpu", "--mute-audio",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--hide-scrollbars", "--force-color-profile=srgb",
    ];

    private readonly RenderLimits limits;
    private readonly GuardedFetcher fetcher;

    public PageRenderer(RenderLimits limits, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(limits);
        this.limits = limits;
        fetcher = new GuardedFetcher(limits.Fetching with { Time = limits.Fetching.Time < limits.Time ? limits.Fetching.Time : limits.Time }, clock);
    }

    /// <inheritdoc />
    public bool IsThere => limits.Browser is not null;

    /// <inheritdoc />
    public async Task<Outcome<DrawnPage>> DrawAsync(byte[] content, string address, bool mayFetch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (limits.Browser is not { } path || !File.Exists(path))
        {
            return Refusal.NotNow("no-browser", "The browser of the settings is not there.");
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        var folder = Directory.CreateTempSubdirectory("factcheck-render-").FullName;
        IBrowser? browser = null;
        var watch = new Watch(limits.MemoryBytes);
        try
        {
            browser = await Puppeteer.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = path,
                Headless = true,
                UserDataDir = folder,
                Timeout = (int)limits.Time.TotalMilliseconds,
                Args = limits.Sandbox ? Closed : [.. Closed, "--no-sandbox"],
            }).WaitAsync(time.Token);
            _ = watch.FollowAsync(browser.Process, time);
            return await DrawAsync(browser, content, address, mayFetch, time.Token).WaitAsync(time.Token);
        }
#pragma warning disable CA1031 // A foreign program and what talks to it throw whatever comes; the capture stays what it is.
        catch (Exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return watch.WasTooMuch ? Refusal.NotNow("memory", FormattableString.Invariant($"Drawing the page took more than {limits.MemoryBytes / (1024 * 1024)} MB of memory and was stopped."))
                : time.IsCancellationRequested ? Refusal.NotNow("time", FormattableString.Invariant($"Drawing the page took longer than {limits.Time.TotalSeconds:0} seconds and was stopped."))
                : browser is null ? Refusal.NotNow("no-browser", Environment.IsPrivilegedProcess && limits.Sandbox
                    ? "The browser of the settings does not start: its sandbox does not work for root. Run the server as a user without rights, or turn Captures:BrowserSandbox off where the container is the sandbox."
                    : "The browser of the settings does not start. Its sandbox needs a user without rights and user namespaces.")
                : Refusal.NotNow("not-drawn", "The browser could not draw the page.");
        }
        finally
        {
            await time.CancelAsync();
            Kill(browser?.Process);
            await RemoveAsync(folder);
        }
    }

    /// <inheritdoc />
    public void Dispose() => fetcher.Dispose();

    private async Task<Outcome<DrawnPage>> DrawAsync(IBrowser browser, byte[] content, string address, bool mayFetch, CancellationToken stop)
    {
        var page = await browser.NewPageAsync();
        var served = new Served(fetcher, content, address, mayFetch);
        await page.SetJavaScriptEnabledAsync(false);
        await page.SetViewportAsync(new ViewPortOptions { Width = Width, Height = FirstHeight });
        await page.SetRequestInterceptionAsync(true);
        page.Request += (_, named) => _ = served.AnswerAsync(named.Request, stop);
        await page.GoToAsync(address, new NavigationOptions { Timeout = (int)limits.Time.TotalMilliseconds, WaitUntil = [WaitUntilNavigation.Load] });
        var height = Math.Clamp(await page.EvaluateExpressionAsync<int>("Math.ceil(document.documentElement.scrollHeight)"), 1, MostHeight);
        await page.SetViewportAsync(new ViewPortOptions { Width = Width, Height = height });
        var picture = await page.ScreenshotDataAsync(new ScreenshotOptions { Type = ScreenshotType.Png, Clip = new Clip { X = 0, Y = 0, Width = Width, Height = height } });
        return new DrawnPage(picture, served.Fetched, served.LeftOut);
    }

    private static void Kill(Process? process)
    {
        try
        {
            process?.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            // It ended by itself.
        }
    }

    private static async Task RemoveAsync(string folder)
    {
        for (var attempt = 0; attempt < 5 && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                // A process that was just ended may hold a file for a moment.
                await Task.Delay(Look);
            }
        }
    }

    /// <summary>What one page is served: its captured bytes, and what the guarded fetcher gives, within bounds.</summary>
    private sealed class Served(GuardedFetcher fetcher, byte[] content, string address, bool mayFetch)
    {
        private readonly Lock one = new();
        private bool isServed;
        private int calls;
        private long bytes;

        public int Fetched { get; private set; }

        public int LeftOut { get; private set; }

        public async Task AnswerAsync(IRequest asked, CancellationToken stop)
        {
            try
            {
                if (IsPage(asked))
                {
                    var text = TextDecoding.Decode(content, HtmlCharset.Find(content)).Text;
                    await asked.RespondAsync(new ResponseData { Status = System.Net.HttpStatusCode.OK, ContentType = "text/html; charset=utf-8", BodyData = Encoding.UTF8.GetBytes(text) });
                    return;
                }

                if (asked.Url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                {
                    await asked.ContinueAsync();
                    return;
                }

                if (await FetchedAsync(asked, stop) is { } found)
                {
                    await asked.RespondAsync(new ResponseData { Status = System.Net.HttpStatusCode.OK, ContentType = found.MediaType ?? "application/octet-stream", BodyData = found.Content });
                    return;
                }

                if (asked.ResourceType == ResourceType.Document)
                {
                    // A page that leads itself on stays where it is.
                    await asked.RespondAsync(new ResponseData { Status = System.Net.HttpStatusCode.NoContent });
                    return;
                }

                await asked.AbortAsync(RequestAbortErrorCode.BlockedByClient);
            }
            catch (Exception gone) when (gone is PuppeteerException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
            {
                // The browser was stopped meanwhile.
            }
        }

        private bool IsPage(IRequest asked)
        {
            lock (one)
            {
                if (isServed || asked.ResourceType != ResourceType.Document || !SameAddress(asked.Url))
                {
                    return false;
                }

                return isServed = true;
            }
        }

        private bool SameAddress(string url) =>
            Uri.TryCreate(url, UriKind.Absolute, out var is_) && Uri.TryCreate(address, UriKind.Absolute, out var was) && Uri.Compare(is_, was, UriComponents.HttpRequestUrl, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

        private async Task<Fetched?> FetchedAsync(IRequest asked, CancellationToken stop)
        {
            lock (one)
            {
                if (!mayFetch || asked.Method != HttpMethod.Get || asked.ResourceType is not (ResourceType.Image or ResourceType.StyleSheet or ResourceType.Font) || calls >= MostFetched || bytes > MostFetchedBytes)
                {
                    LeftOut++;
                    return null;
                }

                calls++;
            }

            var outcome = await fetcher.FetchAsync(new Call(asked.Url, []) { TakesAnything = true }, stop);
            lock (one)
            {
                if (outcome is not Outcome<Fetched>.Done { Value: var found } || (bytes += found.Content.Length) > MostFetchedBytes)
                {
                    LeftOut++;
                    return null;
                }

                Fetched++;
                return found;
            }
        }
    }

    /// <summary>Ends a browser that takes too much memory.</summary>
    private sealed class Watch(long most)
    {
        public bool WasTooMuch { get; private set; }

        public async Task FollowAsync(Process browser, CancellationTokenSource time)
        {
            try
            {
                while (!browser.HasExited)
                {
                    if (Memory.OfTree(browser.Id) > most)
                    {
                        WasTooMuch = true;
                        Kill(browser);
                        await time.CancelAsync();
                        return;
                    }

                    await Task.Delay(Look, time.Token);
                }
            }
            catch (Exception ended) when (ended is OperationCanceledException or InvalidOperationException or ObjectDisposedException)
            {
                // The page is drawn.
            }
        }
    }
}
