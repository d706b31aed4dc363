namespace FactCheck.Documents.Formats;

/// <summary>Reads an OpenDocument text: its words, then its notes, as they stand with all tracked changes accepted.</summary>
internal static class OdtFile
{
    public static Draft Read(Package package, ReadingLimits limits, CancellationToken cancellation)
    {
        var styles = new OdtStyles();
        styles.Read(package, "styles.xml");
        styles.Read(package, package.Main);
        var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
        using (var xml = package.Part(package.Main) ?? throw new InvalidDataException("No text in the package."))
        {
            new OdtText(builder, styles, () => new ManuscriptBuilder(limits.TextLength, cancellation)).Read(xml, cancellation);
        }

        return new Draft(builder.Blocks, PackageProperties.Read(package, "meta.xml"), builder.Missed);
    }
}
