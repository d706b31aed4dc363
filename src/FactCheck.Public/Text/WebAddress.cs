namespace FactCheck.Public.Text;

/// <summary>A source's address, where it is one that a reader may safely follow.</summary>
internal static class WebAddress
{
    /// <summary>The address where it is absolute http or https; otherwise nothing.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
}
