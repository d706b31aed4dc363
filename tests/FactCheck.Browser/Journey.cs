using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser;

/// <summary>A test that opens browsers; each person has a context of their own, and a failure leaves a picture of every page.</summary>
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    private static readonly ConcurrentDictionary<(string Address, string Who), string> SignedIn = new();
    private readonly List<IBrowserContext> contexts = [];

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What went wrong in the browsers' own eyes: errors that no page caught.</summary>
    protected ConcurrentQueue<string> PageErrors { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A browser in which nobody is signed in.</summary>
    protected async Task<IPage> VisitAsync(
        WebHost? host, bool scripts = true, int width = 1440, string? state = null, bool touch = false, string? address = null)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = address ?? host?.Address,
            JavaScriptEnabled = scripts,
            ColorScheme = ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = state,
            HasTouch = touch,
        });
        context.SetDefaultTimeout(20_000);
        contexts.Add(context);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => PageErrors.Enqueue(error);
        return page;
    }

    /// <summary>A browser in which one of the sample's people is signed in.</summary>
    protected async Task<IPage> SignInAsync(SampleHost host, string who, int width = 1440, bool touch = false)
    {
        if (!SignedIn.TryGetValue((host.Address, who), out var state))
        {
            var first = await VisitAsync(host);
            await first.GotoAsync("/account/sign-in");
            await first.GetByRole(AriaRole.Button, new() { Name = who }).ClickAsync();
            await first.ArriveAsync("/desk");
            state = await first.Context.StorageStateAsync();
            SignedIn[(host.Address, who)] = state;
            await first.Context.CloseAsync();
            contexts.Remove(first.Context);
        }

        return await VisitAsync(host, width: width, state: state, touch: touch);
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await PhotographAsync();
        }

        foreach (var context in contexts)
        {
            await context.CloseAsync();
        }

        GC.SuppressFinalize(this);
    }

    private async Task PhotographAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults")).FullName;
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Split(Path.GetInvalidFileNameChars()))
            .Replace("FactCheck.Browser.", "", StringComparison.Ordinal);
        var number = 0;
        foreach (var page in contexts.SelectMany(context => context.Pages))
        {
            var file = Path.Combine(folder, $"{name[..Math.Min(name.Length, 120)]}-{++number}.png");
            try
            {
                await page.ScreenshotAsync(new() { Path = file, FullPage = true, Timeout = 5_000 });
                TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url} → {file}");
            }
            catch (PlaywrightException)
            {
                // A page that cannot be photographed must not hide why the test failed.
            }
        }
    }
}
