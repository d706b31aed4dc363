using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Reads a PowerPoint presentation slide by slide, in the order of showing, each with its notes.</summary>
internal static class PptxFile
{
    public static void Read(Package package, Parts parts, CancellationToken cancellation)
    {
        var related = DocxParts.Of(package, package.Main);
        var number = 0;
        foreach (var id in Slides(package))
        {
            var part = related.ById(id);
            var goesOn = parts.Add(FormattableString.Invariant($"slide {++number}"), builder =>
            {
                using (var xml = package.Part(part))
                {
                    if (xml is not null)
                    {
                        new PptxSlide(builder).Read(xml, cancellation);
                    }
                }

                using var notes = package.Part(DocxParts.Of(package, part).Name("notesSlide"));
                if (notes is not null)
                {
                    builder.Mark("Notes: ");
                    new PptxSlide(builder).Read(notes, cancellation);
                    builder.Mark("");
                }
            });
            if (!goesOn)
            {
                return;
            }
        }
    }

    private static List<string?> Slides(Package package)
    {
        var slides = new List<string?>();
        using var xml = package.Part(package.Main) ?? throw new InvalidDataException("No presentation in the package.");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sldId" })
            {
                slides.Add(xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"));
            }
        }

        return slides;
    }
}
