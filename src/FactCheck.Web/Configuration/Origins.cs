namespace FactCheck.Web.Configuration;

/// <summary>What an origin looks like: scheme, host and port, and nothing after them.</summary>
internal static class Origins
{
    public static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" };
}
