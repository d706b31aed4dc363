using System.Diagnostics;
using System.Text;
using FactCheck.Claims.Carrying;

namespace FactCheck.Bench.Anchors;

/// <summary>How long 300 passages take through a redraft, how that grows, and the worst cases that could be thought of.</summary>
internal static class Speed
{
    private const int Passages = 300;

    /// <summary>Prints the times and returns the milliseconds for 90,000 characters.</summary>
    public static double Show()
    {
        Console.WriteLine();
        Console.WriteLine($"{Passages} passages through a redraft: one sentence in five reworded, one in ten deleted, one in ten new, a tenth moved");
        var figure = 0.0;
        foreach (var length in (int[])[90_000, 250_000, 500_000, 1_000_000])
        {
            var before = Prose(length, 1);
            var took = Best(before, Redrafted(before));
            figure = length == 90_000 ? took : figure;
            Print($"{length:n0} characters", took, length);
        }

        foreach (var length in (int[])[90_000, 1_000_000])
        {
            Print($"nothing in common, {length:n0}", Best(Prose(length, 2), Prose(length, 3, "q")), length);
            Print($"the same words in another order, {length:n0}", Best(Prose(length, 2), Prose(length, 3)), length);
            Print($"one word repeated, {length:n0}", Best(Repeated("word ", length), Repeated("word ", length * 9 / 10) + "other " + Repeated("word ", length / 20)), length);
            Print($"one sentence repeated, {length:n0}", Best(Repeated("Rain fell on the town. ", length), "Snow fell. " + Repeated("Rain fell on the town. ", length / 2) + "Snow. " + Repeated("Rain fell on the town. ", length / 3)), length);
            Print($"one sentence without end, {length:n0}", Best(Prose(length, 4).Replace(". ", " ", StringComparison.Ordinal), Redrafted(Prose(length, 4)).Replace(". ", " ", StringComparison.Ordinal)), length);
        }

        return Math.Round(figure, 1);
    }

    private static void Print(string name, double took, int length) =>
        Console.WriteLine(FormattableString.Invariant($"  {name,-52} {took,9:0.0} ms  {took * 100_000 / length,8:0.0} ms for each 100,000 characters"));

    // The median of five after a first that is not counted.
    private static double Best(string before, string after)
    {
        var rounds = before.Length > 200_000 ? 3 : 7;
        var times = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var redraft = Redraft.Between(before, after);
            for (var i = 0; i < Passages; i++)
            {
                var start = (int)((long)i * (before.Length - 120) / Passages);
                _ = redraft.Carry(start, start + 100);
            }

            if (round > 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static string Repeated(string words, int length) => string.Concat(Enumerable.Repeat(words, length / words.Length));

    private static string Prose(int length, int seed, string mark = "")
    {
        var random = new Random(seed);
        var text = new StringBuilder(length + 200);
        while (text.Length < length)
        {
            Sentence(text, random, mark);
            text.Append(random.Next(6) == 0 ? "\n\n" : " ");
        }

        return text.ToString(0, length);
    }

    private static void Sentence(StringBuilder text, Random random, string mark)
    {
        var words = random.Next(6, 26);
        for (var i = 0; i < words; i++)
        {
            // Few words are common and many are rare, as in prose.
            var word = (int)Math.Pow(20_000, random.NextDouble());
            text.Append(i == 0 ? "W" : " w").Append(mark).Append(word);
        }

        text.Append('.');
    }

    private static string Redrafted(string before)
    {
        var random = new Random(7);
        var sentences = before.Split(". ").ToList();
        var text = new StringBuilder(before.Length);
        var moved = sentences.GetRange(sentences.Count / 4, sentences.Count / 10);
        sentences.RemoveRange(sentences.Count / 4, sentences.Count / 10);
        sentences.InsertRange(sentences.Count * 3 / 4, moved);
        foreach (var sentence in sentences)
        {
            var fate = random.Next(20);
            if (fate < 2)
            {
                continue;
            }

            if (fate < 4)
            {
                Sentence(text, random, "n");
                text.Append(' ');
            }

            text.Append(fate is >= 4 and < 8 ? sentence.Replace(" w1", " changed w1", StringComparison.Ordinal).Replace("3 ", "4 ", StringComparison.Ordinal) : sentence).Append(". ");
        }

        return text.ToString();
    }
}
