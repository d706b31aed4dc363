using System.Diagnostics;
using FactCheck.Tests.Claims.Carrying;

namespace FactCheck.Bench.Anchors;

/// <summary>How well passages follow their words through a redraft, ours against two known methods, and how fast.</summary>
internal static class AnchorsBench
{
    public static int Run(Options options)
    {
        var only = options.Text("method");
        var worst = options.Number("worst", 0);
        var half = options.Text("half");
        var figures = new List<object>();
        Console.WriteLine(Tally.Header);
        foreach (var (name, pairs) in Corpora(options.Text("corpus")))
        {
            foreach (var method in Method.All.Where(method => only is null || method.Name == only))
            {
                var tally = Measure(method, Half.Of(pairs, half));
                Console.WriteLine(tally.Row(name, method.Name));
                figures.Add(tally.Figures(name, method.Name));
                if (method.Name == "ours")
                {
                    ShowWorst(tally, worst);
                }
            }
        }

        Console.WriteLine("right: overlap by half or more, or nothing proposed for what was deleted; wrong: a place without asking that is not right,");
        Console.WriteLine("falsely kept ones among them; verbatim: those of them where the same words stand; kept: share of the deleted that a place was proposed for;");
        Console.WriteLine("exact: share of those that stand.");
        return Closing.Print(new { bench = "anchors", corpora = figures, carry300Ms = Speed.Show() });
    }

    private static IEnumerable<(string Name, IReadOnlyList<MarkedPair> Pairs)> Corpora(string? folder) =>
        folder is null
            ? [("own", OwnRedrafts.All())]
            : Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal)
                .Select(file => (Path.GetFileName(file)[..^".jsonl.gz".Length], (IReadOnlyList<MarkedPair>)[.. Corpus.Read(file)]));

    private static Tally Measure(Method method, IReadOnlyList<MarkedPair> pairs)
    {
        var tally = new Tally();
        var watch = Stopwatch.StartNew();
        foreach (var pair in pairs)
        {
            var find = method.Prepare(pair.Before, pair.After);
            foreach (var passage in pair.Passages)
            {
                tally.Count(pair, passage, find(passage.Start, passage.End));
            }
        }

        tally.Seconds = watch.Elapsed.TotalSeconds;
        return tally;
    }

    private static void ShowWorst(Tally tally, int most)
    {
        foreach (var miss in tally.Misses.OrderBy(miss => miss.Kind).ThenBy(miss => miss.Overlap).Take(most))
        {
            var (pair, passage, answer) = (miss.Pair, miss.Passage, miss.Answer);
            Console.WriteLine($"  {(miss.Kind switch { 0 => "wrong place", 1 => "falsely kept", 2 => "missed", _ => "asked" })} in {pair.Name}");
            Console.WriteLine($"    old    {Short(pair.Before[passage.Start..passage.End])}");
            Console.WriteLine($"    ours   {(answer.HasPlace ? Short(pair.After[answer.Start..answer.End]) : answer.Asked ? "asks" : "lost")}");
            Console.WriteLine($"    truth  {(passage.Truth.Count == 0 ? "deleted" : Short(string.Join(" … ", passage.Truth.Select(place => pair.After[place.Start..place.End]))))}");
        }
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..300] + "…";
}
