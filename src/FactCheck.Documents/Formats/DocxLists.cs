using System.Globalization;
using System.Text;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Counts the points of a Word document's lists and writes their markers.</summary>
internal sealed class DocxLists
{
    private const int Levels = 9;
    private const int MostMarker = 40;

    private readonly Dictionary<string, Level[]> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, int Level), int> starts = [];
    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);

    /// <summary>Reads the part, where there is one.</summary>
    public static DocxLists Read(Package package, string part)
    {
        var read = new DocxLists();
        using var xml = package.Part(part);
        Level[]? kind = null;
        string? list = null;
        var level = 0;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var value = Docx.Value(xml);
            switch (xml.LocalName)
            {
                case "abstractNum" when Docx.Value(xml, "abstractNumId") is { } id:
                    (list, kind) = (null, read.kinds[id] = [.. Enumerable.Range(0, Levels).Select(_ => new Level())]);
                    break;
                case "num" when Docx.Value(xml, "numId") is { } id:
                    (list, kind) = (id, null);
                    break;
                case "abstractNumId" when list is not null && value is not null:
                    read.lists[list] = value;
                    break;
                case "lvl" or "lvlOverride":
                    level = Number(Docx.Value(xml, "ilvl")) is >= 0 and < Levels and var at ? at : 0;
                    break;
                case "startOverride" when list is not null && Number(value) is { } start:
                    read.starts[(list, level)] = start;
                    break;
                case "start" when kind is not null:
                    kind[level].Start = Number(value) ?? 1;
                    break;
                case "numFmt" when kind is not null:
                    kind[level].Form = value ?? "decimal";
                    break;
                case "lvlText" when kind is not null:
                    kind[level].Text = value is { Length: <= MostMarker } ? value : "";
                    break;
            }
        }

        return read;
    }

    /// <summary>The marker of the next point of a list, with its gap; nothing where the list is none.</summary>
    public string Next(string? list, int level)
    {
        if (list is null or "0" || !lists.TryGetValue(list, out var kind) || !kinds.TryGetValue(kind, out var levels))
        {
            return "";
        }

        level = Math.Clamp(level, 0, Levels - 1);
        if (levels[level].Form == "bullet")
        {
            return "• ";
        }

        // Lists of one kind go on counting where the last one of that kind stopped, unless one begins anew.
        var counted = counts.TryGetValue(starts.ContainsKey((list, level)) ? "own " + list : kind, out var found) ? found : counts[starts.ContainsKey((list, level)) ? "own " + list : kind] = new int?[Levels];
        counted[level] = counted[level] + 1 ?? starts.GetValueOrDefault((list, level), levels[level].Start);
        Array.Fill(counted, null, level + 1, Levels - level - 1);
        return Marker(levels, counted, level);
    }

    private static string Marker(Level[] levels, int?[] counted, int level)
    {
        if (levels[level].Form == "none")
        {
            return "";
        }

        var text = levels[level].Text;
        var marker = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                var of = text[++i] - '1';
                marker.Append(Numbering.Sign(counted[of] ?? levels[of].Start, TypeOf(levels[of].Form)));
            }
            else
            {
                marker.Append(text[i]);
            }
        }

        return marker.ToString().Trim() is { Length: > 0 } sign ? sign + " " : "";
    }

    private static string? TypeOf(string form) => form switch
    {
        "lowerLetter" => "a",
        "upperLetter" => "A",
        "lowerRoman" => "i",
        "upperRoman" => "I",
        _ => null,
    };

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : null;

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Form { get; set; } = "decimal";

        public string Text { get; set; } = "";
    }
}
