using System.Globalization;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Reads a Word document: its text, then its notes, as they stand with all tracked changes accepted.</summary>
internal static class DocxFile
{
    public static Draft Read(Package package, ReadingLimits limits, CancellationToken cancellation)
    {
        var parts = DocxParts.Of(package, package.Main);
        var styles = DocxStyles.Read(package, parts.Name("styles"));
        var lists = DocxLists.Read(package, parts.Name("numbering"));
        var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
        var text = new DocxText(builder, styles, lists, parts);
        using (var xml = package.Part(package.Main) ?? throw new InvalidDataException("No text in the package."))
        {
            text.Read(xml, cancellation);
        }

        builder.End();
        AddNotes(text.Notes, builder, kind =>
        {
            var part = parts.Name(kind);
            var notes = new DocxNotes(kind[..^1], builder.Missed, () => new ManuscriptBuilder(limits.TextLength, cancellation), made => new DocxText(made, styles, lists, DocxParts.Of(package, part)));
            using var xml = package.Part(part);
            return xml is null ? new Dictionary<string, IReadOnlyList<Block>>() : notes.Read(xml, cancellation);
        });
        SayMargins(package, builder);
        return new Draft(builder.Blocks, PackageProperties.Read(package, DocxParts.Of(package, "").Name("core-properties")), builder.Missed);
    }

    private static void AddNotes(IReadOnlyList<(string Kind, string Id)> order, ManuscriptBuilder builder, Func<string, IReadOnlyDictionary<string, IReadOnlyList<Block>>> read)
    {
        if (order.Count == 0)
        {
            return;
        }

        var notes = order.Select(note => note.Kind).Distinct(StringComparer.Ordinal).ToDictionary(kind => kind, read, StringComparer.Ordinal);
        builder.Begin(BlockKind.Heading, 2);
        builder.Write("Notes");
        builder.End();
        foreach (var (at, (kind, id)) in order.Index())
        {
            builder.Append(notes[kind].GetValueOrDefault(id, []), string.Create(CultureInfo.InvariantCulture, $"{at + 1}. "));
        }

        builder.Missed.Add("the notes were put at the end, under “Notes”", "", null);
    }

    private static void SayMargins(Package package, ManuscriptBuilder builder)
    {
        if (package.Names.Where(name => name.StartsWith("word/header", StringComparison.OrdinalIgnoreCase) || name.StartsWith("word/footer", StringComparison.OrdinalIgnoreCase)).Any(name => HasWords(package, name)))
        {
            builder.Missed.Add("what stands in headers and footers was left out", "", null);
        }
    }

    private static bool HasWords(Package package, string part)
    {
        using var xml = package.Part(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Text && xml.Value.Any(char.IsLetter))
            {
                return true;
            }
        }

        return false;
    }
}
