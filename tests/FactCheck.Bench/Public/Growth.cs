using System.Diagnostics;
using FactCheck.Bench.Workbench;

namespace FactCheck.Bench.Public;

/// <summary>What a page takes to be made with few and with many claims published; a page that is not of one article included.</summary>
internal static class Growth
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("an article", "/verdicts/part-7"), ("a claim", "/verdicts/part-7/1"), ("the front page", "/"), ("all verdicts", "/verdicts"),
        ("a search", "/search?q=capture&rating=accurate"), ("the feed", "/verdicts/feed.atom"),
    ];

    /// <summary>The median times, and by how much each grew.</summary>
    public static async Task<IReadOnlyList<Grown>> RunAsync(int few, int many, int rounds)
    {
        var (before, after) = (await TimesAsync(few, rounds), await TimesAsync(many, rounds));
        return [.. Pages.Select((page, at) => new Grown(page.Name, before[at], after[at], after[at] / before[at]))];
    }

    private static async Task<double[]> TimesAsync(int claims, int rounds)
    {
        await using var empty = await ChildServer.StartAppAsync();
        await empty.UntilAnswersAsync("/health/ready");
        await using var server = await empty.AgainAsync(folder => ManyPublications.FillAsync($"Data Source={Path.Combine(folder.FullName, "data", "sample.db")}", claims));
        await server.UntilAnswersAsync("/health/ready");
        using var client = new HttpClient { BaseAddress = server.Address };
        var times = new double[Pages.Length];
        for (var at = 0; at < Pages.Length; at++)
        {
            var taken = new List<double>();
            for (var round = 0; round < rounds + 3; round++)
            {
                // Under another name each time nothing of it is kept.
                using var request = new HttpRequestMessage(HttpMethod.Get, Pages[at].Path) { Headers = { Host = FormattableString.Invariant($"127.0.0.1:{1 + round + (at * rounds * 2)}") } };
                var begun = Stopwatch.GetTimestamp();
                using var answer = await client.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            times[at] = Shares.Median(taken.Skip(3));
        }

        return times;
    }
}

/// <summary>What a page takes with few and with many claims published.</summary>
internal sealed record Grown(string Page, double FewMs, double ManyMs, double Ratio);
