using System.Globalization;
using FactCheck.Sources;
using Microsoft.AspNetCore.WebUtilities;

namespace FactCheck.Web.Components.Sources;

/// <summary>What is looked for in the library, as the address of its page and back.</summary>
internal static class SourceAddress
{
    /// <summary>The address of what the filter lets through, with one source shown beside it or none.</summary>
    public static string Of(SourceFilter filter, Guid? shown)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["words"] = string.IsNullOrWhiteSpace(filter.Words) ? null : filter.Words,
            ["kind"] = filter.Kind?.ToString(),
            ["primary"] = Yes(filter.IsPrimary),
            ["publisher"] = string.IsNullOrWhiteSpace(filter.Publisher) ? null : filter.Publisher,
            ["group"] = filter.Group?.ToString(),
            ["capture"] = filter.Capture?.ToString(),
            ["used"] = Yes(filter.IsUsed),
            ["confidential"] = Yes(filter.IsConfidential),
            ["order"] = filter.Order == default ? null : filter.Order.ToString(),
            ["turned"] = filter.IsTurned ? "yes" : null,
            ["from"] = filter.From == 0 ? null : filter.From.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(shown is { } id ? $"sources/{id}" : "sources", parts.Where(part => part.Value is not null));
    }

    /// <summary>The filter that an address asks for; what it says wrongly is left out.</summary>
    public static SourceFilter Read(string address)
    {
        var parts = QueryHelpers.ParseQuery(new Uri(address).Query);
        string? Part(string name) => parts.TryGetValue(name, out var value) ? value.ToString() : null;
        bool? Switch(string name) => Part(name) switch { "yes" => true, "no" => false, _ => null };
        T? Word<T>(string name)
            where T : struct, Enum => Enum.TryParse<T>(Part(name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
        return new SourceFilter
        {
            Words = Part("words"),
            Kind = Word<SourceKind>("kind"),
            IsPrimary = Switch("primary"),
            Publisher = Part("publisher"),
            Group = Guid.TryParse(Part("group"), out var group) ? SourceGroupId.From(group) : null,
            Capture = Word<CaptureStanding>("capture"),
            IsUsed = Switch("used"),
            IsConfidential = Switch("confidential"),
            Order = Word<SourceOrder>("order") ?? default,
            IsTurned = Part("turned") == "yes",
            From = int.TryParse(Part("from"), CultureInfo.InvariantCulture, out var from) ? Math.Max(from, 0) : 0,
        };
    }

    /// <summary>Whether the address is the library's, with one source shown or none.</summary>
    public static bool IsOfLibrary(string address, string root)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.StartsWith(root, StringComparison.Ordinal)
            && address[(root?.Length ?? 0)..].Split('?', '#')[0].Split('/') is ["sources"] or ["sources", _];
    }

    /// <summary>The source that the address shows, or nothing.</summary>
    public static SourceId? ShownIn(string address) =>
        Guid.TryParse(new Uri(address).Segments[^1], out var shown) ? SourceId.From(shown) : null;

    private static string? Yes(bool? on) => on switch { true => "yes", false => "no", _ => null };
}
