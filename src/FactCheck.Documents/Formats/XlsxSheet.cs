using System.Globalization;
using System.Text;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Writes one sheet of a workbook: a line for each row that holds something.</summary>
internal sealed class XlsxSheet(ManuscriptBuilder builder, XlsxFormats formats, IReadOnlyList<string> shared)
{
    private bool isRow;

    public void Read(XmlReader xml, CancellationToken cancellation)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
            {
                EndRow();
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c", IsEmptyElement: false })
            {
                cancellation.ThrowIfCancellationRequested();
                var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
                Write(Shown(type, style, xml));
            }
        }

        EndRow();
    }

    /// <summary>The words under an element, without those of its phonetic hints.</summary>
    public static string Words(XmlReader xml)
    {
        var words = new StringBuilder();
        using var inside = xml.ReadSubtree();
        var isText = false;
        inside.Read();
        while (inside.Read())
        {
            while (inside is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                inside.Skip();
            }

            isText = inside.NodeType switch
            {
                XmlNodeType.Element => inside.LocalName == "t" && !inside.IsEmptyElement,
                XmlNodeType.EndElement => false,
                _ => isText,
            };
            if (isText && inside.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                words.Append(inside.Value);
            }
        }

        return words.ToString();
    }

    private void Write(string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        if (isRow)
        {
            builder.NextCell();
        }
        else
        {
            builder.BeginRow();
            isRow = true;
        }

        builder.Write(words);
    }

    private void EndRow()
    {
        if (isRow)
        {
            builder.EndRow();
            isRow = false;
        }
    }

    private string Shown(string? type, string? style, XmlReader xml)
    {
        if (type == "inlineStr")
        {
            return Words(xml);
        }

        var value = "";
        using (var inside = xml.ReadSubtree())
        {
            while (inside.Read())
            {
                if (inside is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false } && inside.Read())
                {
                    value = inside.Value;
                }
            }
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "",
            "b" => value == "1" ? "TRUE" : "FALSE",
            null or "n" => formats.Show(value, style),
            _ => value,
        };
    }
}
