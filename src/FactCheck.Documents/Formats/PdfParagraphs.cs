namespace FactCheck.Documents.Formats;

/// <summary>Joins the lines of a PDF to paragraphs by the gaps between them, and the words cut at their ends.</summary>
internal sealed class PdfParagraphs(ManuscriptBuilder builder, IReadOnlyList<PdfLine> lines)
{
    private const int MostHeading = 200;

    private readonly double body = Median(lines.Select(line => (Value: line.Size, Weight: line.Text.Length)));
    private readonly HashSet<string> words = [.. lines.SelectMany(line => line.Words).Select(word => Bare(word.Text))];
    private readonly Dictionary<(int Page, int Column), (double Left, double Right)> columns = lines.GroupBy(line => (line.Page, line.Column))
        .ToDictionary(group => group.Key, group => (group.Min(line => line.Left), group.Max(line => line.Right)));
    private int joined;

    /// <summary>Writes all paragraphs.</summary>
    public void Write()
    {
        var gap = Median(lines.Zip(lines.Skip(1)).Where(pair => AreBelow(pair.First, pair.Second)).Select(pair => (Value: (pair.First.Base - pair.Second.Base) / Math.Max(1, pair.First.Size), Weight: 1)));
        for (var at = 0; at < lines.Count;)
        {
            var end = at + 1;
            while (end < lines.Count && !Begins(lines[end - 1], lines[end], gap))
            {
                end++;
            }

            Write([.. lines.Skip(at).Take(end - at)]);
            at = end;
        }

        if (joined > 0)
        {
            builder.Missed.Add(joined == 1 ? "a word cut at the end of a line was joined" : $"{joined} words cut at the end of a line were joined", "", null);
        }
    }

    private void Write(PdfLine[] paragraph)
    {
        builder.Place = FormattableString.Invariant($"page {paragraph[0].Page}");
        var length = paragraph.Sum(line => line.Text.Length);
        var size = paragraph[0].Size;
        var isHeading = length <= MostHeading && (size > body * 1.15 || (paragraph.Length == 1 && paragraph[0].IsBold && !IsEnded(paragraph[0].Text)));
        builder.Begin(isHeading ? BlockKind.Heading : BlockKind.Plain, !isHeading ? 0 : size > body * 1.5 ? 1 : 2);
        for (var at = 0; at < paragraph.Length; at++)
        {
            WriteLine(paragraph[at], at + 1 < paragraph.Length ? paragraph[at + 1] : null);
        }

        builder.End();
    }

    private void WriteLine(PdfLine line, PdfLine? next)
    {
        foreach (var (at, word) in line.Words.Index())
        {
            var before = builder.Lead(word.Address);
            var isCut = at == line.Words.Count - 1 && next is not null && IsCut(word.Text, next.Words[0].Text);
            builder.Write(isCut ? word.Text[..^1] : word.Text);
            builder.Lead(before);
            if (isCut)
            {
                joined++;
            }
            else if (!(at == line.Words.Count - 1 && next is not null && EndsInHyphen(word.Text)))
            {
                builder.Write(" ");
            }
        }
    }

    // "well-" and "known" are two words in one where the text elsewhere writes them so.
    private bool IsCut(string end, string begin) =>
        EndsInHyphen(end) && char.IsLower(begin[0])
        && !(end[^1] == '-' && words.Contains(Bare(end + begin)) && !words.Contains(Bare(end[..^1] + begin)));

    private static bool EndsInHyphen(string word) => word.Length > 1 && word[^1] is '-' or '\u00AD' or '‐' && char.IsLetter(word[^2]);

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '“', '”', '"', '(', ')', '’', '‘', '«', '»').ToUpperInvariant();

    private bool Begins(PdfLine before, PdfLine line, double gap)
    {
        if (Math.Abs(before.Size - line.Size) > 0.12 * Math.Max(before.Size, line.Size))
        {
            return true;
        }

        if (before.IsBold != line.IsBold && IsShort(before))
        {
            return true;
        }

        if (IsPoint(line))
        {
            return true;
        }

        // Over the end of a page or column only the words tell: what was not ended goes on.
        if (!AreBelow(before, line))
        {
            return IsEnded(before.Text) || !char.IsLower(line.Text[0]) && IsShort(before);
        }

        var isWide = (before.Base - line.Base) / Math.Max(1, before.Size) > gap * 1.3;
        var left = columns[(line.Page, line.Column)].Left;
        var isIndented = line.Left > left + (0.8 * line.Size) && before.Left < left + (0.4 * line.Size) && line.Left < left + (6 * line.Size);
        return isWide || (isIndented && IsEnded(before.Text)) || (IsShort(before) && IsEnded(before.Text) && !char.IsLower(line.Text[0]));
    }

    private static bool IsPoint(PdfLine line) => line.Words is [{ Text: "•" or "◦" or "▪" or "●" or "–" or "·" or "■" }, _, ..];

    private static bool AreBelow(PdfLine before, PdfLine line) => before.Page == line.Page && before.Column == line.Column && line.Base < before.Base;

    private bool IsShort(PdfLine line) => columns[(line.Page, line.Column)] is var (left, right) && line.Right < right - (0.15 * (right - left));

    private static bool IsEnded(string text) => text.TrimEnd('"', '”', '’', ')', ']', '»', '\'', '¹', '²', '³') is { Length: > 0 } words && words[^1] is '.' or '!' or '?' or '…' or ':' or '؟' or '。';

    private static double Median(IEnumerable<(double Value, int Weight)> values)
    {
        var sorted = values.OrderBy(pair => pair.Value).ToList();
        var half = sorted.Sum(pair => (long)pair.Weight) / 2;
        foreach (var (value, weight) in sorted)
        {
            half -= weight;
            if (half < 0)
            {
                return value;
            }
        }

        return sorted.Count > 0 ? sorted[^1].Value : 1.2;
    }
}
