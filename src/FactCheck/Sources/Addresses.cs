namespace FactCheck.Sources;

/// <summary>Web addresses as sources are found again by.</summary>
public static class Addresses
{
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "_hsenc", "_hsmi",
    };

    /// <summary>The most UTF-16 code units of an address.</summary>
    public const int MostAddress = 2_000;

    /// <summary>
    /// The address without what does not change the page: scheme, "www.", case of the host, default port, fragment,
    /// tracking parameters (utm_… and click ids), closing slash. Nothing where it is no http or https address.
    /// </summary>
    public static string? Canonical(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            return null;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}");
        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !IsTracking(pair.Split('=')[0]));
        var query = string.Join('&', kept);
        return host + port + uri.AbsolutePath.TrimEnd('/') + (query.Length > 0 ? "?" + query : "");
    }

    /// <summary>Nothing where the address can be kept and safely linked to; otherwise what to put right.</summary>
    internal static Refusal? Check(string? address) =>
        address is null ? null
        : Typed.TooLong("address", address, MostAddress)
            ?? (Canonical(address) is null ? Refusal.Invalid("address", "Give a whole address that begins with http:// or https://.")
            : new Uri(address).UserInfo.Length > 0 ? Refusal.Invalid("address", "Leave the name and password out of the address.")
            : null);

    private static bool IsTracking(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
}
