using System.Globalization;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Reads the words of one part of a Word document.</summary>
internal sealed class DocxText(ManuscriptBuilder builder, DocxStyles styles, DocxLists lists, DocxParts parts) : XmlWalk
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "sectPr", "tblPr", "tcPr", "sdtPr", "sdtEndPr", "pPrChange", "rPrChange", "tblGridChange", "numberingChange", "rt", "Fallback", "fldData", "proofErr", "delText", "delInstrText", "footnoteRef", "endnoteRef",
        "annotationRef", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd",
    };

    private readonly List<(string Kind, string Id)> notes = [];
    private readonly Stack<string?> addresses = new();
    private readonly DocxFields fields = new(builder);
    private readonly DocxTables tables = new(builder);
    private string? style;
    private string? list;
    private int? listLevel;
    private int? outline;
    private bool isMarkProperties;
    private bool isMarkDeleted;
    private bool isJoined;
    private bool isHidden;
    private bool isStyleHidden;
    private bool isWords;
    private bool isCode;
    private bool isStruck;
    private bool isRowDeleted;
    private int raised;
    private (string What, long At) last;

    /// <summary>The notes in the order in which the text calls them.</summary>
    public IReadOnlyList<(string Kind, string Id)> Notes => notes;

    public void Read(XmlReader xml, CancellationToken cancellation) => Walk(xml, cancellation);

    protected override bool Enter(XmlReader xml)
    {
        var name = xml.LocalName;
        if (Silent.Contains(name))
        {
            return false;
        }

        switch (name)
        {
            case "p":
                BeginParagraph();
                return true;
            case "pStyle":
                style = Docx.Value(xml);
                return true;
            case "numId":
                list = Docx.Value(xml);
                return true;
            case "ilvl":
                listLevel = int.TryParse(Docx.Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;
                return true;
            case "outlineLvl":
                outline = int.TryParse(Docx.Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out var lies) ? lies : null;
                return true;
            case "pPr":
                isMarkProperties = true;
                return true;
            case "r":
                (isHidden, isStruck, raised) = (false, false, 0);
                return true;
            case "rPr" or "tab" or "t" or "instrText" or "br" or "cr" or "noBreakHyphen" or "sym" or "vanish" or "strike" or "dstrike" or "vertAlign" or "rStyle" or "fldChar":
                return EnterRun(xml);
            case "tbl" or "gridCol" or "tr" or "trPr" or "tc":
                isRowDeleted = isRowDeleted && name != "tr";
                tables.Enter(name);
                return true;
            case "ins" or "moveTo" or "del" or "moveFrom":
                return EnterChange(xml);
            case "hyperlink":
                addresses.Push(builder.Lead(parts.Address(Docx.Value(xml, "id")) is { } to && Docx.Value(xml, "anchor") is { } part ? to + "#" + part : parts.Address(Docx.Value(xml, "id"))));
                return true;
            case "fldSimple":
                addresses.Push(builder.Lead(DocxFields.AddressOf(Docx.Value(xml, "instr") ?? "") ?? builder.Address));
                return true;
            default:
                return EnterOther(xml);
        }
    }

    protected override void Leave(string name)
    {
        switch (name)
        {
            case "p":
                isJoined = isMarkDeleted;
                if (!isJoined)
                {
                    builder.End();
                }

                break;
            case "pPr":
                isMarkProperties = false;
                SetKind();
                break;
            case "r":
                (isHidden, isStruck, raised) = (false, false, 0);
                break;
            case "hyperlink" or "fldSimple":
                builder.Lead(addresses.Pop());
                break;
            case "tr" or "tbl":
                isRowDeleted = isRowDeleted && name != "tr";
                tables.Leave(name);
                break;
            case "t" or "instrText":
                (isWords, isCode) = (false, false);
                break;
        }
    }

    protected override void Write(string words)
    {
        if (!isWords)
        {
            return;
        }

        if (isCode)
        {
            fields.Write(words);
        }
        else if (isRowDeleted)
        {
            MissOnce("a deletion was left out", "{0} deletions were left out");
        }
        else if (isHidden)
        {
            MissOnce("hidden text was left out", "{0} pieces of hidden text were left out");
        }
        else
        {
            if (isStruck)
            {
                MissOnce("struck-through words were read as ordinary ones", "{0} struck-through passages were read as ordinary words");
            }

            WriteShown(words);
        }
    }

    private void WriteShown(string words)
    {
        if (raised == 0)
        {
            builder.Write(words);
        }
        else
        {
            builder.WriteRaised(words, raised > 0);
        }

        if (isStruck)
        {
            last.At = builder.At;
        }
    }

    private void BeginParagraph()
    {
        if (!isJoined)
        {
            builder.Begin();
        }

        builder.Mark("");
        (style, list, listLevel, outline, isMarkDeleted, isStyleHidden) = (null, null, null, null, false, false);
    }

    // A paragraph whose mark was deleted runs on into the next, which then decides nothing.
    private void SetKind()
    {
        if (isJoined)
        {
            return;
        }

        var (kind, level) = outline is >= 0 and < 9 ? (BlockKind.Heading, Math.Min(outline.Value + 1, 6)) : styles.KindOf(style);
        builder.Begin(kind, level);
        var (styleList, styleLevel) = styles.ListOf(style);
        builder.Mark(lists.Next(list ?? styleList, listLevel ?? styleLevel ?? 0));
        isStyleHidden = styles.IsHidden(style);
    }

    private bool EnterRun(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "t":
                isHidden |= isStyleHidden;
                isWords = true;
                break;
            case "instrText":
                (isWords, isCode) = (true, true);
                break;
            case "tab" when !isMarkProperties:
                builder.Write(" ");
                break;
            case "cr":
                builder.Break();
                break;
            case "br" when Docx.Value(xml, "type") is null or "textWrapping":
                builder.Break();
                break;
            case "br":
                builder.Write(" ");
                break;
            case "noBreakHyphen":
                builder.Write("\u2011");
                break;
            case "sym":
                builder.Miss("a sign of a symbol font was left out", "{0} signs of a symbol font were left out");
                break;
            case "vanish" when !isMarkProperties:
                isHidden = Docx.IsOn(Docx.Value(xml));
                break;
            case "strike" or "dstrike" when !isMarkProperties:
                isStruck |= Docx.IsOn(Docx.Value(xml));
                break;
            case "vertAlign" when !isMarkProperties:
                raised = Docx.Value(xml) switch { "superscript" => 1, "subscript" => -1, _ => 0 };
                break;
            case "rStyle" when !isMarkProperties:
                isHidden |= styles.IsHidden(Docx.Value(xml));
                break;
            case "fldChar":
                fields.Enter(Docx.Value(xml, "fldCharType"));
                break;
        }

        return true;
    }

    private bool EnterChange(XmlReader xml)
    {
        var isDeletion = xml.LocalName is "del" or "moveFrom";
        if (xml.IsEmptyElement)
        {
            // The mark of a paragraph, or a whole row.
            if (isDeletion && isMarkProperties)
            {
                isMarkDeleted = true;
                MissOnce("a deletion was left out", "{0} deletions were left out");
            }

            isRowDeleted |= isDeletion && !isMarkProperties;
            return true;
        }

        if (isDeletion)
        {
            MissOnce("a deletion was left out", "{0} deletions were left out");
            return false;
        }

        MissOnce("an insertion was read as accepted", "{0} insertions were read as accepted");
        return true;
    }

    private bool EnterOther(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "footnoteReference" or "endnoteReference" when Docx.Value(xml, "id") is { } id:
                notes.Add((xml.LocalName.StartsWith('f') ? "footnotes" : "endnotes", id));
                builder.WriteRaised(notes.Count.ToString(CultureInfo.InvariantCulture), isRaised: true);
                return false;
            case "commentReference":
                builder.Miss("a comment was left out", "{0} comments were left out");
                return false;
            case "drawing" or "pict":
                MissDrawing(xml);
                return false;
            case "object":
                builder.Miss("an embedded object was left out", "{0} embedded objects were left out");
                return false;
            case "oMath" or "oMathPara":
                builder.Miss("an equation was left out", "{0} equations were left out");
                return false;
            case "altChunk":
                builder.Miss("an embedded file was left out", "{0} embedded files were left out");
                return false;
            default:
                return true;
        }
    }

    // A drawing is a picture, or a box whose words are shown so that somebody can bring them by hand.
    private void MissDrawing(XmlReader xml)
    {
        var words = "";
        var isBox = false;
        using (var inner = xml.ReadSubtree())
        {
            var isMoved = inner.Read();
            while (isMoved)
            {
                if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "Fallback")
                {
                    inner.Skip();
                    isMoved = !inner.EOF;
                    continue;
                }

                isBox |= inner.NodeType == XmlNodeType.Element && inner.LocalName == "txbxContent";
                words += inner.NodeType == XmlNodeType.Text && isBox && words.Length < 200 ? inner.Value : inner.NodeType == XmlNodeType.EndElement && inner.LocalName == "p" ? " " : "";
                isMoved = inner.Read();
            }
        }

        if (isBox && Typed.Line(words) is { } line)
        {
            builder.Miss($"a text box was left out: “{(line.Length > 80 ? line[..80].TrimEnd() + " …" : line)}”", "");
        }
        else if (isBox)
        {
            builder.Miss("an empty text box was left out", "{0} empty text boxes were left out");
        }
        else
        {
            builder.Miss("a picture was left out", "{0} pictures were left out");
        }
    }

    // Word cuts one change into many runs; with no words between they are one.
    private void MissOnce(string one, string many)
    {
        if (last != (one, builder.At))
        {
            builder.Miss(one, many);
        }

        last = (one, builder.At);
    }
}
