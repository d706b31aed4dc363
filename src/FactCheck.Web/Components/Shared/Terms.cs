using System.Globalization;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Sources;

namespace FactCheck.Web.Components.Shared;

/// <summary>The words and marks on screen for what the domain names by enum.</summary>
public static class Terms
{
    /// <summary>The symbol of a status.</summary>
    public static string Icon(ClaimStatus status) => status switch
    {
        ClaimStatus.Suggested => "suggested",
        ClaimStatus.ToCheck => "tocheck",
        ClaimStatus.Checking => "checking",
        ClaimStatus.InReview => "review",
        ClaimStatus.ChangesRequested => "changes",
        ClaimStatus.SignedOff => "signed",
        ClaimStatus.Recheck => "recheck",
        _ => "aside",
    };

    /// <summary>The class that gives a status its two colours.</summary>
    public static string Tone(ClaimStatus status) => status switch
    {
        ClaimStatus.Suggested => "s-suggested",
        ClaimStatus.ToCheck => "s-tocheck",
        ClaimStatus.Checking => "s-checking",
        ClaimStatus.InReview => "s-review",
        ClaimStatus.ChangesRequested or ClaimStatus.Recheck => "s-blocked",
        ClaimStatus.SignedOff => "s-signed",
        _ => "s-aside",
    };

    /// <summary>The symbol of a source's kind.</summary>
    public static string Icon(SourceKind kind) => kind switch
    {
        SourceKind.Page => "page",
        SourceKind.Document => "doc",
        SourceKind.Dataset => "data",
        SourceKind.Recording => "recording",
        SourceKind.Image => "image",
        SourceKind.Call => "call",
        SourceKind.Observation => "review",
        _ => "person",
    };

    /// <summary>A source's kind in words.</summary>
    public static string Of(SourceKind kind) => kind == SourceKind.Call ? "Call or interview" : kind.ToString();

    /// <summary>A claim's priority in words.</summary>
    public static string Of(ClaimPriority priority) => priority == ClaimPriority.LegallyRisky ? "Legally risky" : priority.ToString();

    /// <summary>A review policy in words.</summary>
    public static string Of(ReviewPolicy policy) => policy switch
    {
        ReviewPolicy.OneSignOff => "one sign-off",
        ReviewPolicy.TwoSignOffs => "two sign-offs",
        _ => "unanimous",
    };

    /// <summary>"1 claim", "2 claims".</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A deadline as people say it: "today 18:00", "tomorrow 12:00", "12 Jan 18:00".</summary>
    public static string Due(DateTimeOffset deadline, DateTimeOffset now, TimeZoneInfo zone)
    {
        var at = TimeZoneInfo.ConvertTime(deadline, zone);
        var days = (at.Date - TimeZoneInfo.ConvertTime(now, zone).Date).Days;
        var day = days switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            _ => at.ToString(Math.Abs(days) < 300 ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture),
        };
        return day + at.ToString(" HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>A past moment as people say it: "14:02", "yesterday 14:02", "10 Jan 2013, 22:40".</summary>
    public static string When(DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone)
    {
        var at = TimeZoneInfo.ConvertTime(moment, zone);
        return (TimeZoneInfo.ConvertTime(now, zone).Date - at.Date).Days switch
        {
            0 => at.ToString("HH:mm", CultureInfo.InvariantCulture),
            1 => at.ToString("'yesterday' HH:mm", CultureInfo.InvariantCulture),
            _ => at.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture),
        };
    }
}
