using System.Globalization;
using System.Text;

namespace FactCheck.Published;

/// <summary>Makes the name of an article in public addresses.</summary>
internal static class Slugs
{
    private const int Most = 70;

    /// <summary>
    /// The headline's Latin letters and digits, without accents, joined by hyphens; where it has none, as in Arabic,
    /// "check" and the day.
    /// </summary>
    public static string Of(string headline, DateTimeOffset at)
    {
        var slug = new StringBuilder();
        foreach (var letter in headline.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && letter is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= Most)
            {
                break;
            }
        }

        var name = slug.ToString().Trim('-');
        return name.Length > 0 ? name : "check-" + at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The first of name, name-2, name-3 … that no article has.</summary>
    public static async Task<string> FreeAsync(ISession session, string name, CancellationToken cancellation)
    {
        var slug = name;
        // The feeds and their kin have addresses beside the slugs.
        for (var i = 2; slug is "feed" || await session.Articles.SlugIsTakenAsync(slug, cancellation); i++)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        }

        return slug;
    }
}
