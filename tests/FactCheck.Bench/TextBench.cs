using System.Diagnostics;
using System.Globalization;
using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Bench;

/// <summary>Shows what the program makes of a text, for judging from outside.</summary>
internal static class TextBench
{
    public static async Task<int> SentencesAsync(Options options)
    {
        if (await ReadAsync(options) is not { } text)
        {
            return 2;
        }

        var (sentences, milliseconds) = Timed(() => Sentences.Of(text));
        Table(("UTF-16 code units", text.Length), ("sentences", sentences.Count), ("ms in all", milliseconds));
        return Closing.Print(new
        {
            bench = "sentences",
            sentences = sentences.Select(sentence => new[] { sentence.Start, sentence.End }),
        });
    }

    public static async Task<int> SuggestionsAsync(Options options)
    {
        if (await ReadAsync(options) is not { } text)
        {
            return 2;
        }

        var (sentences, cutting) = Timed(() => Sentences.Of(text));
        var (weighed, weighing) = Timed(() => Suggestions.Weighed(text, sentences));
        var each = sentences.Count == 0 ? 0 : (cutting + weighing) / sentences.Count;
        Table(
            ("sentences", sentences.Count), ("sentences and parts weighed", weighed.Count),
            ("worth suggesting", weighed.Count(part => part.Worth >= Suggestions.Threshold)), ("ms a sentence", each));
        return Closing.Print(new
        {
            bench = "suggestions",
            suggestions = weighed
                .OrderByDescending(part => part.Worth)
                .Select(part => new
                {
                    part.Start,
                    part.End,
                    score = Math.Round(part.Worth, 4),
                    kind = part.Kind.ToString(),
                    part.Claimant,
                    reasons = part.Reasons,
                }),
            sentenceMs = Math.Round(each, 5),
        });
    }

    // Offsets are those of the file's characters, without the mark of byte order; lines of a fixed width are read as paragraphs.
    private static async Task<string?> ReadAsync(Options options)
    {
        if (options.Text("file") is { } file && File.Exists(file))
        {
            return LineWraps.Joined(await File.ReadAllTextAsync(file));
        }

        await Console.Error.WriteLineAsync(options.Text("file") is { } missing ? $"There is no file {missing}." : "Name a file: --file F.");
        return null;
    }

    // Once to warm up, once to measure.
    private static (T Made, double Milliseconds) Timed<T>(Func<T> make)
    {
        make();
        var watch = Stopwatch.StartNew();
        var made = make();
        return (made, watch.Elapsed.TotalMilliseconds);
    }

    // Beside the answer, which a program may read as a whole.
    private static void Table(params (string What, double Figure)[] rows)
    {
        foreach (var (what, figure) in rows)
        {
            Console.Error.WriteLine($"{what,-30} {figure.ToString("#,0.###", CultureInfo.InvariantCulture),12}");
        }
    }
}
