using System.Globalization;

namespace FactCheck.Published;

/// <summary>The permanent addresses of the public site, as paths from its root.</summary>
public static class PublicPaths
{
    public const string Verdicts = "/verdicts";

    public const string Feed = "/verdicts/feed.atom";

    public const string Corrections = "/corrections";

    public const string Method = "/about/method";

    /// <summary>An article's verdict page.</summary>
    public static string Verdict(string slug) => $"/verdicts/{Uri.EscapeDataString(slug)}";

    /// <summary>A claim's own page.</summary>
    public static string Claim(string slug, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Verdict(slug)}/{number}");

    /// <summary>One numbered publication of an article.</summary>
    public static string Publication(string slug, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Verdict(slug)}/v/{number}");
}
