using System.Globalization;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>What an OpenDocument text's styles make of paragraphs, words and lists.</summary>
internal sealed class OdtStyles
{
    private const int MostAncestors = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, Level>> lists = new(StringComparer.Ordinal);

    /// <summary>Reads the styles of a part up to its text; later parts win.</summary>
    public void Read(Package package, string part)
    {
        using var xml = package.Part(part);
        Style? current = null;
        Dictionary<int, Level>? list = null;
        while (xml?.Read() == true && xml.LocalName != "body")
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "style" when Docx.Value(xml, "name") is { } name:
                    styles[name] = current = new Style(Docx.Value(xml, "parent-style-name"), Docx.Value(xml, "display-name") ?? name);
                    break;
                case "text-properties":
                    current?.Take(xml);
                    break;
                case "list-style" when Docx.Value(xml, "name") is { } name:
                    lists[name] = list = [];
                    break;
                case "list-level-style-bullet" or "list-level-style-number" or "list-level-style-image" when list is not null && int.TryParse(Docx.Value(xml, "level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level):
                    list[level] = xml.LocalName == "list-level-style-number"
                        ? new Level(Docx.Value(xml, "num-format") ?? "", Docx.Value(xml, "num-prefix") ?? "", Docx.Value(xml, "num-suffix") ?? "", Start(xml))
                        : new Level(null, "", "", 1);
                    break;
            }
        }
    }

    /// <summary>What a paragraph of this style is.</summary>
    public BlockKind KindOf(string? style) => Chain(style).Select(one => one.Name.ToUpperInvariant()).FirstOrDefault(name => name is "TITLE" or "QUOTATIONS" or "QUOTE" or "AUTHOR" or "BYLINE") switch
    {
        "TITLE" => BlockKind.Heading,
        "QUOTATIONS" or "QUOTE" => BlockKind.Quote,
        "AUTHOR" or "BYLINE" => BlockKind.Byline,
        _ => BlockKind.Plain,
    };

    public bool IsHidden(string? style) => Chain(style).Any(one => one.IsHidden);

    public bool IsStruck(string? style) => Chain(style).Any(one => one.IsStruck);

    /// <summary>1 where the words are raised, −1 where they are lowered, otherwise 0.</summary>
    public int Raised(string? style) => Chain(style).Select(one => one.Raised).FirstOrDefault(raised => raised != 0);

    /// <summary>The marker of a point, with its gap; <paramref name="count"/> counts from 0.</summary>
    public string Marker(string? list, int level, int count)
    {
        if (list is null || !lists.TryGetValue(list, out var levels) || !levels.TryGetValue(level, out var of))
        {
            return "• ";
        }

        return of.Form switch
        {
            null => "• ",
            "" => "",
            _ => of.Before + Numbering.Sign(of.Start + count, of.Form) + (of.After.Length > 0 ? of.After : of.Before.Length > 0 ? "" : ".") + " ",
        };
    }

    private static int Start(XmlReader xml) =>
        int.TryParse(Docx.Value(xml, "start-value"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < 1_000_000 ? start : 1;

    private IEnumerable<Style> Chain(string? style)
    {
        for (var depth = 0; style is not null && depth < MostAncestors; depth++)
        {
            var one = styles.GetValueOrDefault(style) ?? new Style(null, style);
            yield return one;
            style = one.Parent;
        }
    }

    private sealed record Level(string? Form, string Before, string After, int Start);

    private sealed class Style(string? parent, string name)
    {
        public string? Parent => parent;

        public string Name => name;

        public bool IsHidden { get; private set; }

        public bool IsStruck { get; private set; }

        public int Raised { get; private set; }

        public void Take(XmlReader xml)
        {
            IsHidden |= Docx.Value(xml, "display") == "none";
            IsStruck |= Docx.Value(xml, "text-line-through-style") is { } through && through != "none";
            Raised = Docx.Value(xml, "text-position") is not { } position ? 0
                : position.StartsWith("super", StringComparison.Ordinal) ? 1
                : position.StartsWith("sub", StringComparison.Ordinal) ? -1
                : 0;
        }
    }
}
