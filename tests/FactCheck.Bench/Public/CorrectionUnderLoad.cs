using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using FactCheck.Bench.Live;

namespace FactCheck.Bench.Public;

/// <summary>A correction that is published while a thousand readers a second arrive, and until when one of them is still shown the old page.</summary>
internal static class CorrectionUnderLoad
{
    private const int Connections = 16, PerSecond = 1_000;

    /// <summary>Loads the page for this long and corrects it halfway.</summary>
    public static async Task<Corrected> RunAsync(ChildServer app, string path, TimeSpan length)
    {
        using var editor = await Visitor.SignInAsync(app.Address, "Mireille Roche");
        var article = await ArticleAsync(editor, path);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = app.Address };
        var note = $"We counted one list twice, {Guid.NewGuid():N}.";
        var answers = new ConcurrentBag<(TimeSpan Asked, TimeSpan Answered, bool IsNew)>();
        var watch = Stopwatch.StartNew();
        var readers = Enumerable.Range(0, Connections).Select(reader => Task.Run(async () =>
        {
            // Each reader keeps to their own times, so that a slow answer does not make the next ones fewer.
            for (var turn = reader; watch.Elapsed < length; turn += Connections)
            {
                var due = TimeSpan.FromSeconds((double)turn / PerSecond);
                if (due > watch.Elapsed)
                {
                    await Task.Delay(due - watch.Elapsed);
                }

                var asked = watch.Elapsed;
                var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
                answers.Add((asked, watch.Elapsed, page.Contains(note, StringComparison.Ordinal)));
            }
        })).ToList();

        await Task.Delay(length / 2);
        await editor.SendAsync(
            HttpMethod.Post, $"/api/articles/{article.Id}/publications", new { version = article.Version, noteKind = "Correction", note });
        var published = watch.Elapsed;
        await Task.WhenAll(readers);
        var late = answers.Where(answer => !answer.IsNew && answer.Asked > published).Select(answer => answer.Asked - published).DefaultIfEmpty(TimeSpan.Zero).Max();
        return new Corrected(
            answers.Count / watch.Elapsed.TotalSeconds,
            late.TotalMilliseconds,
            answers.Count(answer => answer.IsNew),
            Shares99(answers.Select(answer => (answer.Answered - answer.Asked).TotalMilliseconds)));
    }

    private static double Shares99(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)(sorted.Count * 0.99)];
    }

    private static async Task<(string Id, int Version)> ArticleAsync(Visitor editor, string path)
    {
        foreach (var listed in (await editor.ReadAsync("/api/articles")).EnumerateArray())
        {
            var article = listed.TryGetProperty("article", out var inner) ? inner : listed;
            if (article.TryGetProperty("slug", out var slug) && slug.ValueKind == JsonValueKind.String && path.EndsWith("/" + slug.GetString(), StringComparison.Ordinal))
            {
                return (article.GetProperty("id").GetString()!, article.GetProperty("version").GetInt32());
            }
        }

        throw new InvalidOperationException($"No article is at {path}.");
    }
}

/// <summary>What came of it.</summary>
/// <param name="PerSecond">Answers a second, before and after.</param>
/// <param name="StaleMs">How long after the correction was acknowledged somebody still asked and was shown the old page.</param>
/// <param name="Fresh">How many were shown the correction.</param>
/// <param name="P99Ms">The 99th percentile of the time that an answer took.</param>
internal sealed record Corrected(double PerSecond, double StaleMs, int Fresh, double P99Ms);
