using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>How WordprocessingML writes values.</summary>
internal static class Docx
{
    /// <summary>An attribute of an element, whatever its prefix.</summary>
    public static string? Value(XmlReader xml, string name = "val")
    {
        string? value = null;
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == name)
            {
                value = xml.Value;
                break;
            }
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>Whether a switch is on; one without a value is.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off" or "none");
}
