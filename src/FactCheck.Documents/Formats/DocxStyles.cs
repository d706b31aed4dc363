using System.Globalization;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>What a Word document's styles make of a paragraph.</summary>
internal sealed class DocxStyles
{
    private const int MostAncestors = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    /// <summary>Reads the part, where there is one.</summary>
    public static DocxStyles Read(Package package, string part)
    {
        var read = new DocxStyles();
        using var xml = package.Part(part);
        Style? current = null;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "style" && Docx.Value(xml, "styleId") is { } id)
            {
                read.styles[id] = current = new Style();
            }
            else if (current is not null)
            {
                current.Take(xml);
            }
        }

        return read;
    }

    /// <summary>What a paragraph of this style is.</summary>
    public (BlockKind Kind, int Level) KindOf(string? style)
    {
        foreach (var one in Chain(style))
        {
            var name = one.Name.ToUpperInvariant();
            if (name == "TITLE")
            {
                return (BlockKind.Heading, 0);
            }

            if (name.StartsWith("HEADING ", StringComparison.Ordinal) && int.TryParse(name.AsSpan(8), out var level))
            {
                return (BlockKind.Heading, Math.Clamp(level, 1, 6));
            }

            if (name is "QUOTE" or "INTENSE QUOTE" or "BLOCK TEXT" or "BLOCK QUOTATION" or "QUOTATIONS")
            {
                return (BlockKind.Quote, 0);
            }

            if (name is "BYLINE" or "AUTHOR")
            {
                return (BlockKind.Byline, 0);
            }

            if (one.Outline is >= 0 and < 9)
            {
                return (BlockKind.Heading, Math.Min(one.Outline + 1, 6));
            }
        }

        return (BlockKind.Plain, 0);
    }

    /// <summary>The list that paragraphs of this style belong to.</summary>
    public (string? List, int? Level) ListOf(string? style)
    {
        string? list = null;
        int? level = null;
        foreach (var one in Chain(style))
        {
            (list, level) = (list ?? one.List, level ?? one.ListLevel);
        }

        return (list, level);
    }

    public bool IsHidden(string? style) => Chain(style).Any(one => one.IsHidden);

    // A style that is based on itself by a detour ends the chain.
    private IEnumerable<Style> Chain(string? style)
    {
        for (var depth = 0; style is not null && depth < MostAncestors && styles.TryGetValue(style, out var one); depth++)
        {
            yield return one;
            style = one.Parent;
        }
    }

    private sealed class Style
    {
        public string Name { get; private set; } = "";

        public string? Parent { get; private set; }

        public int Outline { get; private set; } = -1;

        public string? List { get; private set; }

        public int? ListLevel { get; private set; }

        public bool IsHidden { get; private set; }

        public void Take(XmlReader xml)
        {
            var value = Docx.Value(xml);
            switch (xml.LocalName)
            {
                case "name":
                    Name = value ?? "";
                    break;
                case "basedOn":
                    Parent = value;
                    break;
                case "outlineLvl" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var outline):
                    Outline = outline;
                    break;
                case "numId":
                    List = value;
                    break;
                case "ilvl" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level):
                    ListLevel = level;
                    break;
                case "vanish":
                    IsHidden = Docx.IsOn(value);
                    break;
            }
        }
    }
}
