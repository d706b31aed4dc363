using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace FactCheck.Documents.Pictures;

/// <summary>
/// Words set in lines: letters that join are joined, words of right-to-left scripts run from the right, and each word is
/// set in a typeface that has its letters.
/// </summary>
internal sealed record ShapedLines(IReadOnlyList<ShapedLines.Line> Lines, bool IsRightToLeft, float LineHeight, bool IsCut)
{
    /// <summary>Words that stand side by side, from the left.</summary>
    public sealed record Line(IReadOnlyList<Run> Runs, float Width);

    /// <summary>One word, shaped.</summary>
    public sealed record Run(SKTextBlob Blob, float Width);

    public float WidestLine => Lines.Select(line => line.Width).DefaultIfEmpty(0).Max();

    /// <summary>Sets the text at a size into lines of a width; what has no room ends with an ellipsis.</summary>
    public static ShapedLines Of(string text, SKTypeface face, float size, float width, int most)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isRightToLeft = words.Select(Direction).FirstOrDefault(direction => direction is not null) ?? false;
        using var blank = new SKFont(face, size);
        var space = blank.MeasureText(" ");
        var lines = new List<List<(string Word, Run Shaped)>> { new() };
        var (used, isCut) = (0f, false);
        foreach (var word in words)
        {
            var shaped = Shape(word, face, size);
            if (used > 0 && used + space + shaped.Width > width)
            {
                if (lines.Count == most)
                {
                    isCut = true;
                    lines[^1].Add(("…", Shape("…", face, size)));
                    break;
                }

                lines.Add([]);
                used = 0;
            }

            // A word that is wider than the card would be cut by its edge.
            isCut |= shaped.Width > width;
            used += (used > 0 ? space : 0) + shaped.Width;
            lines[^1].Add((word, shaped));
        }

        return new ShapedLines([.. lines.Select(line => InOrder(line, isRightToLeft, space))], isRightToLeft, size * 1.28f, isCut);
    }

    // Stretches of one direction keep their own order; the stretches follow the paragraph's.
    private static Line InOrder(List<(string Word, Run Shaped)> words, bool isRightToLeft, float space)
    {
        var stretches = new List<(bool IsRightToLeft, List<Run> Runs)>();
        foreach (var (word, shaped) in words)
        {
            var direction = Direction(word) ?? (stretches.Count > 0 && !word.Any(char.IsDigit) ? stretches[^1].IsRightToLeft : isRightToLeft);
            if (stretches.Count == 0 || stretches[^1].IsRightToLeft != direction)
            {
                stretches.Add((direction, []));
            }

            stretches[^1].Runs.Add(shaped);
        }

        foreach (var (direction, runs) in stretches)
        {
            if (direction)
            {
                runs.Reverse();
            }
        }

        if (isRightToLeft)
        {
            stretches.Reverse();
        }

        var ordered = stretches.SelectMany(stretch => stretch.Runs).ToList();
        var spaced = ordered.Select((run, at) => at < ordered.Count - 1 ? run with { Width = run.Width + space } : run).ToList();
        return new Line(spaced, spaced.Sum(run => run.Width));
    }

    private static Run Shape(string word, SKTypeface face, float size)
    {
        using var builder = new SKTextBlobBuilder();
        var width = 0f;
        foreach (var (text, used) in ByFace(word, face))
        {
            using var shaper = new SKShaper(used);
            using var font = new SKFont(used, size);
            using var buffer = new HarfBuzzSharp.Buffer();
            buffer.AddUtf16(text);
            buffer.GuessSegmentProperties();
            var shaped = shaper.Shape(buffer, width, 0, font);
            if (shaped.Codepoints.Length > 0)
            {
                var run = builder.AllocatePositionedRun(font, shaped.Codepoints.Length);
                for (var i = 0; i < shaped.Codepoints.Length; i++)
                {
                    run.Glyphs[i] = (ushort)shaped.Codepoints[i];
                    run.Positions[i] = shaped.Points[i];
                }
            }

            width += shaped.Width;
        }

        return new Run(builder.Build() ?? SKTextBlob.Create(" ", new SKFont(face, size))!, width);
    }

    private static IEnumerable<(string Text, SKTypeface Face)> ByFace(string word, SKTypeface face)
    {
        var (text, current) = (new StringBuilder(), face);
        foreach (var rune in word.EnumerateRunes())
        {
            // Marks and joiners belong to the letter before them.
            var used = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format
                || rune.Value is >= 0xFE00 and <= 0xFE0F ? current : Typefaces.For(rune.Value, face);
            if (!ReferenceEquals(used, current) && text.Length > 0)
            {
                yield return (text.ToString(), current);
                text.Clear();
            }

            current = used;
            text.Append(rune);
        }

        if (text.Length > 0)
        {
            yield return (text.ToString(), current);
        }
    }

    // Right to left, left to right, or neither.
    private static bool? Direction(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF))
            {
                return true;
            }

            if (Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return null;
    }
}
