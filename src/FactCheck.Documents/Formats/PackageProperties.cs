using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Reads title, creator and date from the part in which a package describes itself.</summary>
internal static class PackageProperties
{
    private const int MostLength = 1_000;

    public static Properties Read(Package package, string part)
    {
        using var xml = package.Part(part);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string? name = null;
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                name = xml.LocalName;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                name = null;
            }
            else if (xml.NodeType == XmlNodeType.Text && name is not null && xml.Value.Length < MostLength)
            {
                values.TryAdd(name, xml.Value);
            }
        }

        return new Properties
        {
            Title = values.GetValueOrDefault("title"),
            Creator = values.GetValueOrDefault("initial-creator") ?? values.GetValueOrDefault("creator"),
            CreatedOn = PageProperties.Day(values.GetValueOrDefault("created") ?? values.GetValueOrDefault("creation-date")),
        };
    }
}
