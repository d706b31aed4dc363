using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FactCheck.Tests.Documents;

/// <summary>Makes Word files as Word does.</summary>
internal static class Docx
{
    private const string Namespaces =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" """;

    /// <summary>A whole file with this inside the body.</summary>
    public static byte[] Of(string body, string footnotes = "", string? title = null, string? creator = null, DateTime? created = null)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document($"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Namespaces}>{Style("Title", "Title")}{Style("Heading1", "heading 1")}{Style("Heading2", "heading 2")}{Style("Own", "House head", "Heading2")}{Style("Quote", "Quote")}{Style("Byline", "Byline")}<w:style w:type=\"character\" w:styleId=\"Unseen\"><w:name w:val=\"Unseen\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>");
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                $"<w:numbering {Namespaces}><w:abstractNum w:abstractNumId=\"0\">{Level(0, "bullet", "")}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">{Level(0, "decimal", "%1.")}{Level(1, "lowerLetter", "%2)")}{Level(2, "decimal", "%1.%3")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
            main.AddHyperlinkRelationship(new Uri("https://example.org/page"), true, "to");
            if (footnotes.Length > 0)
            {
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes($"<w:footnotes {Namespaces}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>{footnotes}</w:footnotes>");
            }

            main.AddNewPart<HeaderPart>().Header = new Header($"<w:hdr {Namespaces}>{P("The Courier, page 1")}</w:hdr>");
            file.PackageProperties.Title = title;
            file.PackageProperties.Creator = creator;
            file.PackageProperties.Created = created;
        }

        return stream.ToArray();
    }

    /// <summary>A paragraph of one run, with what stands in its properties.</summary>
    public static string P(string words, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(words)}</w:p>";

    public static string Styled(string words, string style) => P(words, $"<w:pStyle w:val=\"{style}\"/>");

    public static string Point(string words, int list, int level = 0) => P(words, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string R(string words, string properties = "") => $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{words}</w:t></w:r>";

    public static string Table(int columns, params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol/>", columns))}</w:tblGrid>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc><w:tcPr/>{cell}</w:tc>"))}</w:tr>"))}</w:tbl>";

    /// <summary>An archive of parts, in this order.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static string Style(string id, string name, string? parent = null) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(parent is null ? "" : $"<w:basedOn w:val=\"{parent}\"/>")}</w:style>";

    private static string Level(int level, string form, string text) => $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{form}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";
}
