using FactCheck.People;

namespace FactCheck.Web.Components.Shared;

/// <summary>A person's colour: always the same, and dark enough for white letters in both themes (at least 4.5 to 1).</summary>
public static class Faces
{
    /// <summary>The colour of a person as CSS: one of 24 hues, light or deep.</summary>
    public static string Colour(PersonId id)
    {
        var hash = 2166136261u;
        foreach (var part in id.Value.ToByteArray())
        {
            hash = unchecked((hash ^ part) * 16777619u);
        }

        // At these two lightnesses every hue of OKLCH is darker than the 4.5 to 1 that white letters ask for.
        return FormattableString.Invariant($"oklch({(hash / 24 % 2 == 0 ? 0.43 : 0.52):0.00} 0.12 {hash % 24 * 15})");
    }
}
