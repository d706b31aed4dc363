using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FactCheck.Tests.Documents.Capturing;

/// <summary>Makes workbooks and presentations as their programs do.</summary>
internal static class Workbooks
{
    private const string SheetNamespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private const string SlideNamespaces =
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string OdfNamespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    /// <summary>Two sheets; the second is hidden.</summary>
    public static byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                $"<styleSheet {SheetNamespace}><numFmts><numFmt numFmtId=\"164\" formatCode=\"[Red]#,##0.0&quot; jobs&quot;\"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"3\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                $"<sst {SheetNamespace}><si><t>Town</t></si><si><r><t>Fewer </t></r><r><t>jobs</t></r><rPh sb=\"0\" eb=\"1\"><t>hint</t></rPh></si></sst>");
            var first = book.AddNewPart<WorksheetPart>("rIdA");
            first.Worksheet = new Worksheet(
                $"<worksheet {SheetNamespace}><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"/>"
                + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Leeds</t></is></c><c r=\"B3\" s=\"2\"><v>4012</v></c><c r=\"C3\" s=\"1\"><v>46084</v></c><c r=\"D3\" s=\"3\"><v>0.125</v></c><c r=\"E3\"><v>1.1000000000000001</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"b\"><v>1</v></c><c r=\"B4\" s=\"4\"><v>1234.56</v></c><c r=\"C4\" s=\"5\"><v>46084.5</v></c><c r=\"D4\" t=\"str\"><f>A1</f><v>worked out</v></c><c r=\"E4\" t=\"e\"><v>#DIV/0!</v></c></row>"
                + "</sheetData></worksheet>");
            first.AddNewPart<WorksheetCommentsPart>().Comments = new Comments(
                $"<comments {SheetNamespace}><authors><author>Ada</author></authors><commentList><comment ref=\"B3\" authorId=\"0\"><text><r><t>Provisional</t></r></text></comment></commentList></comments>");
            book.AddNewPart<WorksheetPart>("rIdB").Worksheet = new Worksheet($"<worksheet {SheetNamespace}><sheetData><row><c t=\"inlineStr\"><is><t>Kept back</t></is></c></row></sheetData></worksheet>");
            book.Workbook = new Workbook(
                $"<workbook {SheetNamespace} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Costs\" sheetId=\"1\" r:id=\"rIdA\"/><sheet name=\"Own\" sheetId=\"2\" state=\"hidden\" r:id=\"rIdB\"/></sheets></workbook>");
        }

        return stream.ToArray();
    }

    /// <summary>Two slides, shown in the order second, first.</summary>
    public static byte[] Pptx()
    {
        using var stream = new MemoryStream();
        using (var file = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var main = file.AddPresentationPart();
            var one = main.AddNewPart<SlidePart>("rIdOne");
            one.Slide = new DocumentFormat.OpenXml.Presentation.Slide(Slide(
                "<p:sp><p:txBody><a:p><a:r><a:t>Jobs in </a:t></a:r><a:r><a:t>Leeds</a:t></a:r></a:p><a:p><a:r><a:t>Down by</a:t></a:r><a:br/><a:r><a:t>4,012</a:t></a:r></a:p></p:txBody></p:sp>"
                + "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Year</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>Jobs</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"));
            one.AddNewPart<NotesSlidePart>().NotesSlide = new DocumentFormat.OpenXml.Presentation.NotesSlide(
                $"<p:notes {SlideNamespaces}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Say that it is provisional.</a:t></a:r></a:p><a:p><a:fld type=\"slidenum\"><a:t>7</a:t></a:fld></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:notes>");
            main.AddNewPart<SlidePart>("rIdTwo").Slide = new DocumentFormat.OpenXml.Presentation.Slide(Slide("<p:sp><p:txBody><a:p><a:r><a:t>The first that is shown</a:t></a:r></a:p></p:txBody></p:sp>", " show=\"0\""));
            main.Presentation = new DocumentFormat.OpenXml.Presentation.Presentation(
                $"<p:presentation {SlideNamespaces}><p:sldIdLst><p:sldId id=\"257\" r:id=\"rIdTwo\"/><p:sldId id=\"256\" r:id=\"rIdOne\"/></p:sldIdLst></p:presentation>");
        }

        return stream.ToArray();
    }

    public static byte[] Ods(string rows =
        "<table:table-row><table:table-cell><text:p>Town</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"3\"/><table:table-cell><office:annotation><dc:creator>Ada</dc:creator><text:p>Provisional</text:p></office:annotation><text:p>Jobs</text:p></table:table-cell></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
        + "<table:table-row><table:table-cell><text:p>Leeds</text:p></table:table-cell><table:table-cell office:value=\"4012\"><text:p>4,012</text:p></table:table-cell></table:table-row>") =>
        Docx.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", $"<office:document-content {OdfNamespaces}><office:body><office:spreadsheet><table:table table:name=\"Costs\">{rows}</table:table><table:table table:name=\"Own\"><table:table-row><table:table-cell><text:p>Kept back</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"));

    public static byte[] Odp() => Docx.Zip(
        ("mimetype", "application/vnd.oasis.opendocument.presentation"),
        ("content.xml", $"<office:document-content {OdfNamespaces}><office:body><office:presentation>"
            + "<draw:page draw:name=\"one\"><draw:frame><draw:text-box><text:p>Jobs in <text:span>Leeds</text:span></text:p><text:p>Down by 4,012</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>Say that it is provisional.</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>"
            + "<draw:page draw:name=\"two\"><draw:frame><table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Jobs</text:p></table:table-cell></table:table-row></table:table></draw:frame></draw:page>"
            + "</office:presentation></office:body></office:document-content>"));

    private static string Slide(string shapes, string attributes = "") => $"<p:sld {SlideNamespaces}{attributes}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>";
}
