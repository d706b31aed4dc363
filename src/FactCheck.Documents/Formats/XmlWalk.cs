using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Walks a part's XML from element to element, without ever holding it whole.</summary>
internal abstract class XmlWalk
{
    private const int MostDepth = 1_000;

    private readonly Stack<string> inside = new();

    /// <summary>Goes through everything under the reader's present place.</summary>
    protected void Walk(XmlReader xml, CancellationToken cancellation)
    {
        var isMoved = xml.Read();
        while (isMoved)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    cancellation.ThrowIfCancellationRequested();
                    if (xml.Depth > MostDepth)
                    {
                        throw new UnreadableException("file", "This file is nested too deeply to be read. Copy its text and paste it.");
                    }

                    var (name, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
                    if (!Enter(xml))
                    {
                        // Skipping leaves the reader behind the element already.
                        Pass(xml);
                        continue;
                    }

                    if (isEmpty)
                    {
                        Leave(name);
                    }
                    else
                    {
                        inside.Push(name);
                    }

                    break;
                case XmlNodeType.EndElement:
                    if (inside.TryPop(out var left))
                    {
                        Leave(left);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    Write(xml.Value);
                    break;
            }

            isMoved = xml.Read();
        }
    }

    /// <summary>Whether what is inside the element is to be walked; attributes are read here.</summary>
    protected abstract bool Enter(XmlReader xml);

    /// <summary>The end of an element that was entered.</summary>
    protected abstract void Leave(string name);

    /// <summary>The words between.</summary>
    protected abstract void Write(string words);

    /// <summary>An attribute by its local name, whatever its prefix.</summary>
    protected static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            value = xml.LocalName == name ? xml.Value : value;
        }

        xml.MoveToElement();
        return value;
    }

    private static void Pass(XmlReader xml)
    {
        xml.MoveToElement();
        xml.Skip();
    }
}
