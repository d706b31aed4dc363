using System.Globalization;

namespace FactCheck.Web.Components.Shared;

/// <summary>Moments as a <c>datetime-local</c> field writes them, in the newsroom's time.</summary>
public static class NewsroomTime
{
    /// <summary>The moment that was typed; nothing where the field is empty, a refusal where it holds none.</summary>
    public static (DateTimeOffset? Moment, Refusal? Refusal) Read(string? typed, string field, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return string.IsNullOrWhiteSpace(typed) ? (null, null)
            : DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? (new DateTimeOffset(local, zone.GetUtcOffset(local)), null)
            : (null, Refusal.Invalid(field, "Write a date and a time."));
    }
}
