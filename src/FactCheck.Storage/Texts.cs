using System.Globalization;

namespace FactCheck.Storage;

/// <summary>Moments as text: fixed width, in UTC, so that they sort as they follow each other.</summary>
internal static class Texts
{
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Ticks = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>The moment to the millisecond; what is finer is cut off.</summary>
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString(Milliseconds, CultureInfo.InvariantCulture);

    /// <summary>The moment to the millisecond, or with all it has where that is finer.</summary>
    public static string Exactly(DateTimeOffset moment) =>
        moment.Ticks % TimeSpan.TicksPerMillisecond == 0 ? Of(moment) : moment.UtcDateTime.ToString(Ticks, CultureInfo.InvariantCulture);

    /// <summary>The moment that <see cref="Of"/> wrote.</summary>
    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.ParseExact(text, Milliseconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
