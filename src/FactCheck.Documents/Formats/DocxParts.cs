using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Where a part's ids lead: web addresses, and the names of other parts.</summary>
internal sealed class DocxParts
{
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);

    /// <summary>Reads what is beside the part under "_rels".</summary>
    public static DocxParts Of(Package package, string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var read = new DocxParts();
        using var xml = package.Part($"{folder}_rels/{part[(slash + 1)..]}.rels");
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("Target") is not { } target)
            {
                continue;
            }

            if (string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.Ordinal))
            {
                read.addresses[xml.GetAttribute("Id") ?? ""] = target;
            }
            else if (xml.GetAttribute("Type") is { } type)
            {
                var name = target.StartsWith('/') ? target[1..] : Resolved(folder, target);
                read.byType.TryAdd(type[(type.LastIndexOf('/') + 1)..], name);
                read.byId.TryAdd(xml.GetAttribute("Id") ?? "", name);
            }
        }

        return read;
    }

    public string? Address(string? id) => id is not null ? addresses.GetValueOrDefault(id) : null;

    /// <summary>The name of the part of this type, or an empty name, which no part has.</summary>
    public string Name(string type) => byType.GetValueOrDefault(type, "");

    /// <summary>The name of the part of this id, or an empty name, which no part has.</summary>
    public string ById(string? id) => id is not null ? byId.GetValueOrDefault(id, "") : "";

    private static string Resolved(string folder, string target)
    {
        while (target.StartsWith("../", StringComparison.Ordinal) && folder.Length > 0)
        {
            (target, folder) = (target[3..], folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)]);
        }

        return folder + target;
    }
}
