using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace FactCheck.Bench.Workbench;

/// <summary>The same text and passages in @recogito/text-annotator, on a plain page from a bare server.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private const int WarmUps = 8;

    /// <summary>The peer takes a quicker gesture for a click at first, and waits to be sure.</summary>
    private const int Gesture = 350;

    private readonly WebApplication server;

    private Peer(WebApplication server) => this.server = server;

    public Uri Address => new(server.Urls.First());

    /// <summary>Installs the pinned package once, under the bench's build output, and serves the page.</summary>
    public static async Task<Peer> StartAsync(IReadOnlyList<BenchArticle> articles)
    {
        var folder = await InstallAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(Source, "index.html"));
        var pages = articles.ToDictionary(article => article.Id, article => page
            .Replace("{{paragraphs}}", Paragraphs(article.Text), StringComparison.Ordinal)
            .Replace("{{annotations}}", Annotations(article), StringComparison.Ordinal));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");

        // Browsers keep its files as they keep ours.
        app.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = context.Request.Path.Value!.Contains('.', StringComparison.Ordinal) ? "max-age=31536000, immutable" : "no-store";
            return next(context);
        });
        app.MapGet("/peer/{id}", (string id) => Results.Text(pages[id], "text/html", Encoding.UTF8));
        app.MapGet("/peer/{file}.js", (string file) => Results.File(Path.Combine(folder, Path.GetFileName(file) + ".js"), "text/javascript"));
        app.MapGet("/peer/{file}.css", (string file) => Results.File(Path.Combine(folder, Path.GetFileName(file) + ".css"), "text/css"));
        await app.StartAsync();
        return new Peer(app);
    }

    /// <summary>From the navigation until the annotations of the screen are painted; a selection is taken from then on.</summary>
    public static async Task<double> OpenAsync(IBrowserContext person, BenchArticle article)
    {
        var page = await BenchBrowser.PageAsync(person);
        var ready = await OpenAsync(page, article);
        await page.GotoAsync("about:blank");
        await page.CloseAsync();
        return ready;
    }

    /// <summary>From the end of each selection, made by mouse, until its annotation is painted.</summary>
    public static async Task<List<double>> MarkAsync(IBrowserContext person, BenchArticle article, int count)
    {
        var page = await BenchBrowser.PageAsync(person);
        await OpenAsync(page, article);
        var times = new List<double>();
        foreach (var (start, end) in article.Text.Selections(count + WarmUps))
        {
            var paragraph = article.Text.Paragraphs.FindIndex(one => one.Start <= start && end <= one.End);
            var begun = article.Text.Paragraphs[paragraph].Start;
            var place = await page.EvaluateAsync<float[]>(
                "([paragraph, start, end]) => bench.place(paragraph, start, end)", new[] { paragraph, start - begun, end - begun });
            await page.EvaluateAsync("() => bench.expectPeer()");
            await page.Mouse.MoveAsync(place[0], place[1]);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync((place[0] + place[2]) / 2, (place[1] + place[3]) / 2);
            await page.Mouse.MoveAsync(place[2], place[3]);
            await page.WaitForTimeoutAsync(Gesture);
            await page.Mouse.UpAsync();
            times.Add(await page.EvaluateAsync<double>("() => bench.marked()"));
            await page.WaitForTimeoutAsync(250);
        }

        await page.CloseAsync();
        return times[WarmUps..];
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private static string Source => Path.Combine(ChildServer.Repository(), "tests", "FactCheck.Bench", "Peer");

    private static async Task<double> OpenAsync(IPage page, BenchArticle article)
    {
        await page.GotoAsync($"/peer/{article.Id}", new() { WaitUntil = WaitUntilState.Commit });
        return await page.EvaluateAsync<double>("() => bench.ready()");
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(ChildServer.Repository(), "tests", "FactCheck.Bench", "obj", "peer")).FullName;
        var built = Path.Combine(folder, "node_modules", "@recogito", "text-annotator", "dist");
        foreach (var name in new[] { "package.json", "package-lock.json" })
        {
            File.Copy(Path.Combine(Source, name), Path.Combine(folder, name), overwrite: true);
        }

        if (!File.Exists(Path.Combine(built, "text-annotator.umd.js")))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = folder })
                ?? throw new InvalidOperationException("npm could not be started.");
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException("npm could not install the peer.");
            }
        }

        return built;
    }

    private static string Paragraphs(BenchText text) =>
        string.Concat(text.Paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(text.Text[paragraph.Start..paragraph.End])}</p>"));

    /// <summary>The peer counts the code units of its paragraphs alone, so the breaks between them are taken out of our offsets.</summary>
    private static string Annotations(BenchArticle article)
    {
        int Without(int offset)
        {
            var breaks = 0;
            for (var i = 1; i < article.Text.Paragraphs.Count && article.Text.Paragraphs[i].Start <= offset; i++)
            {
                breaks += article.Text.Paragraphs[i].Start - article.Text.Paragraphs[i - 1].End;
            }

            return offset - breaks;
        }

        return JsonSerializer.Serialize(article.Claims.Select((claim, number) => new
        {
            id = $"claim-{number}",
            bodies = Array.Empty<object>(),
            target = new
            {
                annotation = $"claim-{number}",
                selector = new[] { new { quote = article.Text.Text[claim.Start..claim.End].Replace("\n\n", "", StringComparison.Ordinal), start = Without(claim.Start), end = Without(claim.End) } },
            },
        }));
    }
}
