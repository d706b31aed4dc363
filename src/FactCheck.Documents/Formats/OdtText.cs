using System.Globalization;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Reads the words of an OpenDocument text.</summary>
internal sealed class OdtText : XmlWalk
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "scripts", "font-face-decls", "automatic-styles", "forms", "sequence-decls", "variable-decls", "user-field-decls", "note-citation", "table-of-content", "alphabetical-index", "desc", "ruby-text",
        "table-columns", "table-column", "dde-connection-decls",
    };

    private readonly Dictionary<string, string> changes = new(StringComparer.Ordinal);
    private readonly Stack<string?> addresses = new();
    private readonly Stack<(bool IsHidden, bool IsStruck, int Raised)> words = new();
    private readonly Stack<Points> points = new();
    private readonly Stack<Table> tables = new();
    private readonly List<IReadOnlyList<Block>> notes = [];
    private readonly ManuscriptBuilder main;
    private readonly OdtStyles styles;
    private readonly Func<ManuscriptBuilder> make;
    private ManuscriptBuilder builder;
    private bool isBody;
    private int paragraphs;
    private string? region;

    /// <summary>Writes into one builder, and each note into one of its own.</summary>
    public OdtText(ManuscriptBuilder main, OdtStyles styles, Func<ManuscriptBuilder> make)
    {
        (this.main, this.styles, this.make) = (main, styles, make);
        builder = main;
    }

    /// <summary>Reads everything, with the notes at the end under a heading.</summary>
    public void Read(XmlReader xml, CancellationToken cancellation)
    {
        words.Push((false, false, 0));
        Walk(xml, cancellation);
        builder.End();
        if (notes.Count == 0)
        {
            return;
        }

        builder.Begin(BlockKind.Heading, 2);
        builder.Write("Notes");
        builder.End();
        foreach (var (at, note) in notes.Index())
        {
            builder.Append(note, string.Create(CultureInfo.InvariantCulture, $"{at + 1}. "));
        }

        builder.Missed.Add("the notes were put at the end, under “Notes”", "", null);
    }

    protected override bool Enter(XmlReader xml)
    {
        var name = xml.LocalName;
        if (Silent.Contains(name))
        {
            return false;
        }

        switch (name)
        {
            case "text" when xml.NamespaceURI.EndsWith("office:1.0", StringComparison.Ordinal):
                isBody = true;
                return true;
            case "p" or "h":
                BeginParagraph(xml);
                return true;
            case "span":
                words.Push(Of(Docx.Value(xml, "style-name"), words.Peek()));
                return true;
            case "a":
                addresses.Push(builder.Lead(Docx.Value(xml, "href")));
                return true;
            case "s" or "tab":
                builder.Write(" ");
                return true;
            case "line-break":
                builder.Break();
                return true;
            case "list" or "list-item" or "list-header":
                EnterList(xml);
                return true;
            case "table" or "table-row" or "table-cell" or "covered-table-cell":
                EnterTable(xml);
                return true;
            case "changed-region":
                region = Docx.Value(xml, "id");
                return true;
            case "insertion" or "deletion" or "format-change":
                changes[region ?? ""] = name;
                return false;
            case "change" or "change-start":
                MissChange(Docx.Value(xml, "change-id"));
                return true;
            case "note-body":
                builder.WriteRaised((notes.Count + 1).ToString(CultureInfo.InvariantCulture), isRaised: true);
                notes.Add([]);
                builder = make();
                return true;
            default:
                return EnterOther(xml, name);
        }
    }

    protected override void Leave(string name)
    {
        switch (name)
        {
            case "p" or "h":
                paragraphs--;
                words.Pop();
                builder.End();
                break;
            case "span":
                words.Pop();
                break;
            case "a":
                builder.Lead(addresses.Pop());
                break;
            case "list":
                points.TryPop(out _);
                break;
            case "table-row":
                if (tables.TryPeek(out var of) && of.IsRow)
                {
                    of.IsRow = false;
                    builder.EndRow();
                }

                break;
            case "table":
                tables.TryPop(out _);
                break;
            case "note-body" when builder != main:
                builder.End();
                notes[^1] = builder.Blocks;
                foreach (var unread in builder.Missed.All())
                {
                    main.Missed.Add(unread.What, "", "in a note" + (unread.Place is null ? "" : ", " + unread.Place));
                }

                builder = main;
                break;
        }
    }

    protected override void Write(string text)
    {
        if (!isBody || paragraphs == 0)
        {
            return;
        }

        var (isHidden, isStruck, raised) = words.Peek();
        if (isHidden)
        {
            builder.Miss("hidden text was left out", "{0} pieces of hidden text were left out");
            return;
        }

        if (isStruck)
        {
            builder.Miss("struck-through words were read as ordinary ones", "{0} struck-through passages were read as ordinary words");
        }

        if (raised == 0)
        {
            builder.Write(text);
        }
        else
        {
            builder.WriteRaised(text, raised > 0);
        }
    }

    private void BeginParagraph(XmlReader xml)
    {
        paragraphs++;
        var style = Docx.Value(xml, "style-name");
        words.Push(Of(style, (false, false, 0)));
        var kind = styles.KindOf(style);
        if (xml.LocalName == "h")
        {
            builder.Begin(BlockKind.Heading, int.TryParse(Docx.Value(xml, "outline-level"), out var level) ? Math.Clamp(level, 1, 6) : 1);
        }
        else
        {
            builder.Begin(kind);
        }

        builder.Mark(points.TryPeek(out var list) ? list.Take() : "");
    }

    private (bool IsHidden, bool IsStruck, int Raised) Of(string? style, (bool IsHidden, bool IsStruck, int Raised) around) =>
        (around.IsHidden || styles.IsHidden(style), around.IsStruck || styles.IsStruck(style), styles.Raised(style) is var raised and not 0 ? raised : around.Raised);

    private void EnterList(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "list":
                points.Push(new Points(Docx.Value(xml, "style-name") ?? (points.TryPeek(out var outer) ? outer.Style : null)));
                break;
            case "list-item" when points.TryPeek(out var list):
                list.Marker = styles.Marker(list.Style, points.Count, list.Count++);
                break;
        }
    }

    private void EnterTable(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "table":
                builder.End();
                tables.Push(new Table());
                break;
            case "table-row" when tables.TryPeek(out var table):
                table.Cells = 0;
                table.IsRow = true;
                builder.BeginRow();
                break;
            case "table-cell" or "covered-table-cell" when tables.TryPeek(out var table) && table.IsRow && table.Cells++ > 0:
                builder.NextCell();
                break;
        }
    }

    private void MissChange(string? id)
    {
        switch (changes.GetValueOrDefault(id ?? ""))
        {
            case "deletion":
                builder.Miss("a deletion was left out", "{0} deletions were left out");
                break;
            case "insertion":
                builder.Miss("an insertion was read as accepted", "{0} insertions were read as accepted");
                break;
        }
    }

    private bool EnterOther(XmlReader xml, string name)
    {
        switch (name)
        {
            case "annotation":
                builder.Miss("a comment was left out", "{0} comments were left out");
                return false;
            case "hidden-text" or "hidden-paragraph":
                builder.Miss("hidden text was left out", "{0} pieces of hidden text were left out");
                return false;
            case "image":
                builder.Miss("a picture was left out", "{0} pictures were left out");
                return false;
            case "object" or "object-ole" or "plugin" or "applet":
                builder.Miss("an embedded object was left out", "{0} embedded objects were left out");
                return false;
            case "frame":
                MissFrame(xml);
                return false;
            case "custom-shape" or "rect" or "line" or "polygon" or "path" or "ellipse" or "g" when xml.NamespaceURI.Contains("drawing", StringComparison.Ordinal):
                builder.Miss("a drawing was left out", "{0} drawings were left out");
                return false;
            default:
                return true;
        }
    }

    // A frame holds a box with words, or one thing in several forms for programs to choose from.
    private void MissFrame(XmlReader xml)
    {
        var text = "";
        string? what = null;
        using (var inner = xml.ReadSubtree())
        {
            while (inner.Read())
            {
                what ??= inner.NodeType == XmlNodeType.Element && inner.LocalName is "text-box" or "object" or "object-ole" or "image" or "plugin" ? inner.LocalName : null;
                text += inner.NodeType == XmlNodeType.Text && text.Length < 200 ? inner.Value + " " : "";
            }
        }

        if (what == "text-box")
        {
            var line = Typed.Line(text) ?? "";
            builder.Miss($"a text box was left out: “{(line.Length > 80 ? line[..80].TrimEnd() + " …" : line)}”", "");
        }
        else if (what is "object" or "object-ole" or "plugin")
        {
            builder.Miss("an embedded object was left out", "{0} embedded objects were left out");
        }
        else
        {
            builder.Miss("a picture was left out", "{0} pictures were left out");
        }
    }

    private sealed class Points(string? style)
    {
        public string? Style => style;

        public int Count { get; set; }

        public string Marker { get; set; } = "";

        /// <summary>The marker, once: what follows in the same point has none.</summary>
        public string Take()
        {
            var taken = Marker;
            Marker = "";
            return taken;
        }
    }

    private sealed class Table
    {
        public int Cells { get; set; }

        public bool IsRow { get; set; }
    }
}
