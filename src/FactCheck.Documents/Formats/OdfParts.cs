namespace FactCheck.Documents.Formats;

/// <summary>Reads an OpenDocument spreadsheet or presentation by its sheets or slides.</summary>
internal static class OdfParts
{
    public static void Read(Package package, Parts parts, CancellationToken cancellation)
    {
        using var xml = package.Part(package.Main) ?? throw new InvalidDataException("No content in the package.");
        var slides = 0;
        while (xml.Read())
        {
            // A drawing may hold a table too, and is one part with it.
            var isSheet = xml is { NodeType: System.Xml.XmlNodeType.Element, LocalName: "table" };
            if (!isSheet && xml is not { NodeType: System.Xml.XmlNodeType.Element, LocalName: "page" })
            {
                continue;
            }

            var place = isSheet ? $"sheet “{Docx.Value(xml, "name")}”" : FormattableString.Invariant($"slide {++slides}");
            var goesOn = parts.Add(place, builder =>
            {
                using var inside = xml.ReadSubtree();
                new OdfPart(builder).Read(inside, cancellation);
            });
            if (!goesOn)
            {
                return;
            }
        }
    }
}
