namespace FactCheck.Articles;

/// <summary>Undoes the line breaks of texts that were broken to a fixed width, as old wires, e-mails and pages of a PDF are.</summary>
public static class LineWraps
{
    private const int Widest = 130;
    private const int Narrowest = 30;
    private const int FewestLines = 3;

    /// <summary>
    /// The text with a space in place of each break that only a fixed width explains; its length and all UTF-16 offsets stay as
    /// they are. A text of one paragraph a line comes back as it is.
    /// </summary>
    public static string Joined(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var joined = text.ToCharArray();
        var lines = new List<(int Start, int End)>();
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (IsBlank(text, start, end) || BeginsApart(text, start, end))
            {
                Join(text, lines, joined);
                lines.Clear();
            }

            if (!IsBlank(text, start, end))
            {
                lines.Add((start, end));
            }

            start = end + 1;
        }

        Join(text, lines, joined);
        return new string(joined);
    }

    private static void Join(string text, List<(int Start, int End)> lines, char[] joined)
    {
        if (lines.Count < 2)
        {
            return;
        }

        var width = lines.Max(line => Length(text, line));
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            // Another word would not have gone into the line.
            var next = text.AsSpan(lines[at + 1].Start, lines[at + 1].End - lines[at + 1].Start).TrimStart();
            var gap = next.IndexOfAny(' ', '\r');
            var word = gap < 0 ? next.Length : gap;
            var lower = char.IsLower(next[0]) && !Marks.IsStop(text[lines[at].Start + Length(text, lines[at]) - 1]);
            if (width is < Narrowest or > Widest || Length(text, lines[at]) + 1 + word <= width || (lines.Count < FewestLines && !lower))
            {
                return;
            }
        }

        for (var at = 0; at + 1 < lines.Count; at++)
        {
            for (var gap = lines[at].Start + Length(text, lines[at]); gap < lines[at + 1].Start; gap++)
            {
                joined[gap] = ' ';
            }
        }
    }

    private static int Length(string text, (int Start, int End) line) => text.AsSpan(line.Start, line.End - line.Start).TrimEnd().Length;

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

    // An indented line, a point of a list, a row of a table and a quoted line begin something of their own.
    private static bool BeginsApart(string text, int start, int end) =>
        start < end && (char.IsWhiteSpace(text[start]) || Marks.IsBullet(text[start]) || Marks.IsDash(text[start]) || text[start] is '|' or '>' or '#'
            || ListMarker.At(text, start, end).IsSome || text.AsSpan(start, end - start).Contains('\t'));
}
