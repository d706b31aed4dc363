using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Reads footnotes or endnotes, each by itself.</summary>
internal sealed class DocxNotes(string element, Missed missed, Func<ManuscriptBuilder> make, Func<ManuscriptBuilder, DocxText> read)
{
    /// <summary>The paragraphs of each note by its id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Block>> Read(XmlReader xml, CancellationToken cancellation)
    {
        var notes = new Dictionary<string, IReadOnlyList<Block>>(StringComparer.Ordinal);
        var isMoved = xml.Read();
        while (isMoved)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && Docx.Value(xml, "id") is { } id && Docx.Value(xml, "type") is null or "normal")
            {
                var builder = make();
                using (var inner = xml.ReadSubtree())
                {
                    read(builder).Read(inner, cancellation);
                }

                builder.End();
                notes.TryAdd(id, builder.Blocks);
                foreach (var unread in builder.Missed.All())
                {
                    missed.Add(unread.What, "", "in a note" + (unread.Place is null ? "" : ", " + unread.Place));
                }
            }

            isMoved = xml.Read();
        }

        return notes;
    }
}
