using Microsoft.Playwright;

namespace FactCheck.Bench.Workbench;

/// <summary>The one Chromium of a run, for both pages that are measured.</summary>
internal sealed class BenchBrowser(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private static readonly ViewportSize Desk = new() { Width = 1440, Height = 900 };

    public static async Task<BenchBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FACTCHECK_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        return new BenchBrowser(playwright, browser);
    }

    /// <summary>A browser of one person's own, with the bench's script in every page, signed in where a state is given.</summary>
    public async Task<IBrowserContext> VisitAsync(Uri address, string? state = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString().TrimEnd('/'),
            ViewportSize = Desk,
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = state,
        });
        context.SetDefaultTimeout(30_000);
        context.WebError += (_, failure) => Console.Error.WriteLine(failure.Error);
        await context.AddInitScriptAsync(await File.ReadAllTextAsync(
            Path.Combine(ChildServer.Repository(), "tests", "FactCheck.Bench", "Workbench", "measure.js")));
        return context;
    }

    /// <summary>A page whose window the browser has finished drawing: that work is neither of the two pages'.</summary>
    public static async Task<IPage> PageAsync(IBrowserContext person)
    {
        var page = await person.NewPageAsync();
        await page.WaitForTimeoutAsync(500);
        return page;
    }

    /// <summary>Signs in as one of the sample's people and says what the browser keeps of it.</summary>
    public async Task<string> SignInAsync(Uri address, string who)
    {
        var context = await VisitAsync(address);
        await using (context)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync("/account/sign-in");
            await page.GetByRole(AriaRole.Button, new() { Name = who }).ClickAsync();
            await page.WaitForURLAsync("**/desk");
            return await context.StorageStateAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
