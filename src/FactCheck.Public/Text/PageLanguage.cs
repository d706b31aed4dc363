using System.Globalization;
using System.Text;

namespace FactCheck.Public.Text;

/// <summary>The language and direction of a page: its article's, or English where no article sets it.</summary>
internal sealed record PageLanguage(string Tag, string Direction)
{
    public static readonly PageLanguage English = new("en", "ltr");

    /// <summary>The language of a text with this BCP 47 tag; an unknown one takes its direction from the first letter that has one.</summary>
    public static PageLanguage Of(string tag, string text) => Culture(tag) is { } culture
        ? new PageLanguage(tag, culture.TextInfo.IsRightToLeft ? "rtl" : "ltr")
        : new PageLanguage("en", StartsRightToLeft(text) ? "rtl" : "ltr");

    /// <summary>The language attribute of the article's own words: empty where it is not known.</summary>
    public static string OfWords(string tag) => Culture(tag) is null ? "" : tag;

    private static CultureInfo? Culture(string tag)
    {
        try
        {
            return tag is "" or "und" ? null : CultureInfo.GetCultureInfo(tag);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    // Hebrew through Arabic Extended-A, and both presentation blocks.
    private static bool StartsRightToLeft(string text) => text.EnumerateRunes().FirstOrDefault(Rune.IsLetter).Value
        is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
