using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Documents.Proposing;

/// <summary>Reads a line that is a date and nothing else, in English, French, Spanish, German and Arabic.</summary>
internal static partial class Dates
{
    private const int MostLength = 60;

    private static readonly Dictionary<string, int> Months = AllMonths();

    /// <summary>The day, where the whole line says it; one without a year is the last such day. Nothing where day and month could be exchanged.</summary>
    public static DateOnly? Read(string? line, DateOnly today) =>
        line is { Length: <= MostLength } && Whole().Match(Western(line)) is { Success: true } found ? Of(found, today) : null;

    /// <summary>The day that a match of <see cref="Pattern"/> says.</summary>
    public static DateOnly? Of(Match found, DateOnly today)
    {
        var (day, month, year) = (Number(found, "day"), Number(found, "m"), Number(found, "year"));
        if (found.Groups["month"] is { Success: true, Value: var name } && !Months.TryGetValue(name.TrimEnd('.').ToUpperInvariant(), out month))
        {
            return null;
        }

        // 3/4/2026 is March to some and April to others.
        if (found.Groups["either"].Success)
        {
            var (first, second) = (Number(found, "either"), Number(found, "other"));
            (day, month) = first > 12 ? (first, second) : second > 12 ? (second, first) : first == second ? (first, second) : (0, 0);
        }

        if (year == 0)
        {
            return Day(today.Year, month, day) is { } thisYear && thisYear <= today.AddDays(1) ? thisYear : Day(today.Year - 1, month, day);
        }

        return Day(year, month, day) is { Year: >= 1800 } whole && whole <= today.AddYears(1) ? whole : null;
    }

    /// <summary>Arabic and Persian digits as Western ones, place by place.</summary>
    public static string Western(string line) => string.Concat(line.Select(unit =>
        unit is >= '\u0660' and <= '\u0669' ? (char)('0' + unit - '\u0660') : unit is >= '\u06F0' and <= '\u06F9' ? (char)('0' + unit - '\u06F0') : unit));

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match found, string group) =>
        int.TryParse(found.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Dictionary<string, int> AllMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in new[] { "en-US", "en-GB", "fr-FR", "es-ES", "de-DE", "ar-EG", "ar-SY" })
        {
            var names = CultureInfo.GetCultureInfo(language).DateTimeFormat;
            for (var month = 1; month <= 12; month++)
            {
                foreach (var name in new[] { names.MonthNames[month - 1], names.MonthGenitiveNames[month - 1], names.AbbreviatedMonthNames[month - 1] }.Where(name => name.Length > 2))
                {
                    months.TryAdd(name.TrimEnd('.').ToUpperInvariant(), month);
                }
            }
        }

        months.TryAdd("SEPT", 9);
        return months;
    }

    internal const string Pattern =
        """(?:(?<year>\d{4})-(?<m>\d{2})-(?<day>\d{2})|(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+|of\s+)?(?<month>\p{L}[\p{L}\p{M}]+\.?)(?:,?\s+(?:de\s+|del\s+)?(?<year>\d{4}))?|(?<month>\p{L}[\p{L}\p{M}]+\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?|(?<either>\d{1,2})[/.](?<other>\d{1,2})[/.](?<year>\d{4}))""";

    [GeneratedRegex(@"^\s*(?:(?:Published|Posted|Updated|Date|Dated|Publié|Publicado|Veröffentlicht|نشر|التاريخ)(?:\s+(?:on|le|el|am|في))?\s*[:：]?\s+)?(?:(?:le|el|am)\s+)?(?:\p{L}[\p{L}\p{M}]+\.?,?\s+)?" + Pattern + @"\.?\s*$", RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Whole();
}
