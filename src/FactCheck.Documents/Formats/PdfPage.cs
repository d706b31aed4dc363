using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace FactCheck.Documents.Formats;

/// <summary>Puts the words of a page into lines, and the lines into the order in which they are read.</summary>
internal static class PdfPage
{
    private const double LeastGutter = 8;

    private static readonly NearestNeighbourWordExtractor Extractor = new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });

    /// <summary>The lines of a page from first to last.</summary>
    public static IReadOnlyList<PdfLine> Lines(Page page, IReadOnlyList<Letter> letters)
    {
        var addresses = Addresses(page);
        var words = Extractor.GetWords(letters)
            .Where(word => !string.IsNullOrWhiteSpace(word.Text) && word.TextOrientation is TextOrientation.Horizontal or TextOrientation.Other)
            .ToList();
        var rows = Rows(words);
        var gutter = Gutter(rows);
        var lines = new List<PdfLine>();
        var column = 0;

        // What crosses the gutter ends the columns above it.
        for (var at = 0; at < rows.Count;)
        {
            var band = gutter is { } border ? rows.Skip(at).TakeWhile(row => !Crosses(row, border)).ToList() : [];
            if (band.Count == 0)
            {
                lines.Add(Line(page.Number, rows[at++], column, addresses));
                continue;
            }

            at += band.Count;
            foreach (var side in new[] { true, false })
            {
                column++;
                lines.AddRange(band.Select(row => row.Where(word => Middle(word.BoundingBox) < gutter!.Value == side).ToList()).Where(row => row.Count > 0)
                    .Select(row => Line(page.Number, row, column, addresses)));
            }

            column++;
        }

        return lines;
    }

    private static List<List<Word>> Rows(List<Word> words)
    {
        var rows = new List<List<Word>>();
        foreach (var word in words.OrderByDescending(Base).ThenBy(word => word.BoundingBox.Left))
        {
            // A figure set above the line belongs to the line that it overlaps.
            if (rows.Count > 0 && rows[^1] is var row && Math.Abs(Base(row[0]) - Base(word)) < Math.Max(2, 0.45 * Math.Max(SizeOf(row[0]), SizeOf(word))))
            {
                row.Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        foreach (var row in rows)
        {
            row.Sort((one, other) => one.BoundingBox.Left.CompareTo(other.BoundingBox.Left));
        }

        return rows;
    }

    // Columns of prose have a strip between them that nearly no line crosses, and fill their sides; columns of a table do not.
    private static double? Gutter(List<List<Word>> rows)
    {
        if (rows.Count < 8)
        {
            return null;
        }

        var left = rows.Min(row => row[0].BoundingBox.Left);
        var right = rows.Max(row => row.Max(word => word.BoundingBox.Right));
        var width = (int)Math.Min(right - left, 10_000);
        if (width < 100)
        {
            return null;
        }

        var covered = new int[width + 1];
        foreach (var word in rows.SelectMany(row => row))
        {
            for (var x = Math.Max(0, (int)(word.BoundingBox.Left - left)); x <= Math.Min(width, (int)(word.BoundingBox.Right - left)); x++)
            {
                covered[x]++;
            }
        }

        var (best, bestLength, run) = (0, 0, 0);
        for (var x = width * 3 / 10; x <= width * 7 / 10; x++)
        {
            run = covered[x] <= rows.Count * 0.15 ? run + 1 : 0;
            if (run > bestLength)
            {
                (best, bestLength) = (x, run);
            }
        }

        if (bestLength < LeastGutter)
        {
            return null;
        }

        var gutter = left + best - (bestLength / 2.0);
        return Fills(rows, gutter, left, gutter) && Fills(rows, gutter, gutter, right) ? gutter : null;
    }

    private static bool Fills(List<List<Word>> rows, double gutter, double from, double to)
    {
        var sides = rows.Where(row => !Crosses(row, gutter)).Select(row => row.Where(word => Middle(word.BoundingBox) >= from && Middle(word.BoundingBox) < to).Sum(word => word.BoundingBox.Width))
            .Where(width => width > 0).ToList();
        return sides.Count >= 5 && sides.Average() > 0.6 * (to - from);
    }

    private static bool Crosses(List<Word> row, double gutter) =>
        row.Exists(word => word.BoundingBox.Left < gutter && word.BoundingBox.Right > gutter)
        || row.Zip(row.Skip(1)).Any(pair => pair.First.BoundingBox.Right <= gutter && pair.Second.BoundingBox.Left >= gutter && pair.Second.BoundingBox.Left - pair.First.BoundingBox.Right < LeastGutter / 2);

    private static PdfLine Line(int page, List<Word> row, int column, List<(PdfRectangle Bounds, string Address)> addresses)
    {
        var letters = row.SelectMany(word => word.Letters).ToList();
        var sizes = letters.Select(letter => letter.PointSize).Order().ToList();
        return new PdfLine(
            page,
            [.. row.Select(word => new PdfWord(PdfWord.Plain(word.Text), AddressOf(word, addresses)))],
            row[0].BoundingBox.Left,
            row.Max(word => word.BoundingBox.Right),
            Base(row[0]),
            sizes[sizes.Count / 2],
            letters.TrueForAll(letter => letter.FontDetails?.IsBold == true || letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true),
            column);
    }

    private static List<(PdfRectangle Bounds, string Address)> Addresses(Page page)
    {
        try
        {
            return [.. page.GetHyperlinks().Select(found => (found.Bounds, found.Uri))];
        }
#pragma warning disable CA1031 // What a page says of its addresses may be broken where its words are not.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    private static string? AddressOf(Word word, List<(PdfRectangle Bounds, string Address)> addresses)
    {
        var (x, y) = (Middle(word.BoundingBox), (word.BoundingBox.Bottom + word.BoundingBox.Top) / 2);
        foreach (var (bounds, address) in addresses)
        {
            if (x >= bounds.Left && x <= bounds.Right && y >= bounds.Bottom && y <= bounds.Top)
            {
                return address;
            }
        }

        return null;
    }

    private static double Base(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double SizeOf(Word word) => word.Letters[0].PointSize;

    private static double Middle(PdfRectangle box) => (box.Left + box.Right) / 2;
}
