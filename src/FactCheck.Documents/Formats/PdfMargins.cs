using System.Text.RegularExpressions;

namespace FactCheck.Documents.Formats;

/// <summary>Tells the lines that stand on page after page, and the page's numbers, from the text.</summary>
internal static partial class PdfMargins
{
    private const int Deep = 2;
    private const int LeastPages = 3;

    /// <summary>The lines without those of the margins, and one example of what was left out.</summary>
    public static (IReadOnlyList<IReadOnlyList<PdfLine>> Pages, int LeftOut, string? Example) Without(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var edges = pages.Select(Edges).ToList();
        var running = edges.SelectMany(edge => edge.Select(line => (Key(line), line.Page)).Distinct())
            .GroupBy(pair => pair.Item1)
            .Where(group => group.Count() >= Math.Max(LeastPages, pages.Count / 3) || (pages.Count == 2 && group.Count() == 2))
            .Select(group => group.Key)
            .ToHashSet();
        var leftOut = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        string? example = null;
        foreach (var line in edges.SelectMany(edge => edge))
        {
            if (running.Contains(Key(line)) || (pages.Count > 1 && IsPageNumber(line)))
            {
                leftOut.Add(line);
                example ??= line.Text.Any(char.IsLetter) ? line.Text : null;
            }
        }

        return ([.. pages.Select(page => (IReadOnlyList<PdfLine>)[.. page.Where(line => !leftOut.Contains(line))])], leftOut.Count, example);
    }

    private static IReadOnlyList<PdfLine> Edges(IReadOnlyList<PdfLine> page)
    {
        var byHeight = page.OrderByDescending(line => line.Base).ToList();
        return [.. byHeight.Take(Deep).Concat(byHeight.TakeLast(Deep)).Distinct()];
    }

    // Page 3 and page 4 say the same, as far as the text goes; the height keeps a repeated sentence apart.
    private static (string Words, int Height) Key(PdfLine line) => (Digits().Replace(line.Text, "#").ToUpperInvariant(), (int)Math.Round(line.Base / 6));

    private static bool IsPageNumber(PdfLine line) => Number().Match(line.Text) is { Success: true } found
        && (!int.TryParse(found.Groups["number"].Value, out var number) || number <= line.Page + 2_000);

    [GeneratedRegex(@"\d+", RegexOptions.None, 1_000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?:(?:page|seite|página|pág\.|p\.|صفحة)\s*)?[-–—]?\s*(?<number>\d{1,4})\s*[-–—]?(?:\s*(?:of|/|von|de|sur)\s*\d{1,4})?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Number();
}
