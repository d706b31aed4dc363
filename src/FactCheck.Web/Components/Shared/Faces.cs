using FactCheck.People;

namespace FactCheck.Web.Components.Shared;

/// <summary>A person's colour: always the same, and dark enough for white letters in both themes (at least 4.5 to 1).</summary>
public static class Faces
{
    private static readonly string[] Colours =
    [
        "#1F4E8C", "#A8481A", "#5B6B1F", "#7C34C6", "#0A6B50", "#8C2F5E", "#2A6A7C", "#7A5512",
        "#5A4FB5", "#93312B", "#3F6A2C", "#6B4A8C",
    ];

    /// <summary>The colour of a person as CSS hexadecimal.</summary>
    public static string Colour(PersonId id)
    {
        var hash = 2166136261u;
        foreach (var part in id.Value.ToByteArray())
        {
            hash = unchecked((hash ^ part) * 16777619u);
        }

        return Colours[hash % (uint)Colours.Length];
    }
}
