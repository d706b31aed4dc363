using System.Globalization;

namespace FactCheck.Documents.Formats;

/// <summary>Reads plain text: a paragraph a line, or a paragraph between blank lines where lines were broken at a fixed width.</summary>
internal static class PlainText
{
    private const int MostWidth = 100;
    private const int LeastWidth = 40;

    public static Draft Read(string text, ReadingLimits limits, CancellationToken cancellation)
    {
        var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
        var lines = Typed.Clean(text).Split('\n');
        if (Width(lines) is { } width)
        {
            builder.Missed.Add(string.Create(CultureInfo.InvariantCulture, $"lines broken at {width} characters were joined to paragraphs"), "", null);
            lines = [.. Joined(lines)];
        }

        for (var at = 0; at < lines.Length; at++)
        {
            if (IsRow(lines, at))
            {
                WriteRow(builder, lines[at]);
            }
            else
            {
                builder.Begin();
                builder.Write(lines[at]);
                builder.End();
            }
        }

        return new Draft(builder.Blocks, new Properties(), builder.Missed);
    }

    private static void WriteRow(ManuscriptBuilder builder, string line)
    {
        builder.BeginRow();
        foreach (var (column, cell) in line.Split('\t').Index())
        {
            if (column > 0)
            {
                builder.NextCell();
            }

            builder.Write(cell.Trim('"'));
        }

        builder.EndRow();
    }

    // A table from a spreadsheet has as many tabs in each line; a single tab is only a gap.
    private static bool IsRow(string[] lines, int at)
    {
        var tabs = Tabs(lines[at]);
        return tabs > 0 && (at > 0 && Tabs(lines[at - 1]) == tabs || at + 1 < lines.Length && Tabs(lines[at + 1]) == tabs);
    }

    private static int Tabs(string line) => line.TrimStart('\t').Length == 0 ? 0 : line.Count(unit => unit == '\t');

    // At a fixed width nearly every line ends where the next word would not have fitted.
    private static int? Width(string[] lines)
    {
        int width = 0, full = 0, inner = 0;
        foreach (var line in lines)
        {
            width = Math.Max(width, line.Length);
        }

        if (width is < LeastWidth or > MostWidth || !lines.AsSpan().Trim("").Contains(""))
        {
            return null;
        }

        for (var at = 0; at + 1 < lines.Length; at++)
        {
            if (lines[at].AsSpan().IsWhiteSpace() || lines[at + 1].AsSpan().IsWhiteSpace())
            {
                continue;
            }

            inner++;
            var word = lines[at + 1].AsSpan().TrimStart().IndexOf(' ');
            full += lines[at].TrimEnd().Length + 1 + (word < 0 ? lines[at + 1].Trim().Length : word) > width - 6 ? 1 : 0;
        }

        return inner >= 3 && full * 10 >= inner * 8 ? width : null;
    }

    private static IEnumerable<string> Joined(string[] lines)
    {
        var paragraph = "";
        foreach (var line in lines)
        {
            var words = line.Trim();
            if (words.Length == 0 || IsPoint(words))
            {
                yield return paragraph;
                paragraph = words;
            }
            else
            {
                paragraph = paragraph.Length == 0 ? words : paragraph + " " + words;
            }
        }

        yield return paragraph;
    }

    private static bool IsPoint(string line) =>
        line is ['•' or '*' or '-' or '–' or '·', ' ', ..]
        || (line.IndexOf(' ', StringComparison.Ordinal) is > 1 and < 5 and var gap && line[gap - 1] is '.' or ')' && line[..(gap - 1)].All(char.IsAsciiDigit));
}
