using System.Globalization;

namespace FactCheck.Public.Text;

/// <summary>A year, a month or a day in ISO 8601 as a newspaper writes it.</summary>
internal static class WrittenDay
{
    /// <summary>"20 December 2012", "December 2012"; anything else as it is.</summary>
    public static string Of(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : iso;
}
