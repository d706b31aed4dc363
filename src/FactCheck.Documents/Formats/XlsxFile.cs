using System.Globalization;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Reads an Excel workbook sheet by sheet: each row that holds something is a line, its cells as Excel would show them, then the comments.</summary>
internal static class XlsxFile
{
    public static void Read(Package package, Parts parts, CancellationToken cancellation)
    {
        if (package.Main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableException("file", "Binary workbooks (.xlsb) are not read here. Open it and save it as .xlsx.");
        }

        var (sheets, isFrom1904) = Sheets(package);
        var related = DocxParts.Of(package, package.Main);
        var formats = XlsxFormats.Read(package, related.Name("styles"), isFrom1904);
        var shared = Shared(package, related.Name("sharedStrings"), cancellation);
        foreach (var (name, id, isHidden) in sheets)
        {
            var goesOn = parts.Add($"sheet “{name}”", builder =>
            {
                if (isHidden)
                {
                    builder.Miss("this sheet is hidden in the file and was read all the same", "");
                }

                var part = related.ById(id);
                using (var xml = package.Part(part))
                {
                    if (xml is not null)
                    {
                        new XlsxSheet(builder, formats, shared).Read(xml, cancellation);
                    }
                }

                Comments(package, DocxParts.Of(package, part).Name("comments"), builder, cancellation);
            });
            if (!goesOn)
            {
                return;
            }
        }
    }

    private static (List<(string Name, string? Id, bool IsHidden)> Sheets, bool IsFrom1904) Sheets(Package package)
    {
        var sheets = new List<(string, string?, bool)>();
        var isFrom1904 = false;
        using var xml = package.Part(package.Main) ?? throw new InvalidDataException("No workbook in the package.");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                isFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet")
            {
                sheets.Add((xml.GetAttribute("name") ?? (sheets.Count + 1).ToString(CultureInfo.InvariantCulture), Docx.Value(xml, "id"), xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }

        return (sheets, isFrom1904);
    }

    private static List<string> Shared(Package package, string part, CancellationToken cancellation)
    {
        var shared = new List<string>();
        using var xml = package.Part(part);
        while (xml?.Read() == true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                shared.Add(XlsxSheet.Words(xml));
            }
        }

        return shared;
    }

    private static void Comments(Package package, string part, ManuscriptBuilder builder, CancellationToken cancellation)
    {
        using var xml = package.Part(part);
        while (xml?.Read() == true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "comment" })
            {
                builder.Begin();
                builder.Write($"Comment at {xml.GetAttribute("ref")}: ");
                builder.Write(XlsxSheet.Words(xml));
                builder.End();
            }
        }
    }
}
