using FactCheck.Published;

namespace FactCheck.Public.Text;

/// <summary>Which icon and colour a rating wears; one that is not drawn wears the neutral one.</summary>
internal static class Tones
{
    public static string Of(PublishedRating rating) =>
        rating.Tone is "accurate" or "context" or "inaccurate" or "unproven" or "outdated" ? rating.Tone : "unproven";

    public static string ClassOf(PublishedRating rating) => $"v-{Of(rating)}";
}
