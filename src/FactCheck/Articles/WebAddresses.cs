namespace FactCheck.Articles;

/// <summary>Which addresses the words of a text may lead to.</summary>
public static class WebAddresses
{
    /// <summary>The most UTF-16 code units of an address.</summary>
    public const int Most = 2_000;

    /// <summary>Whether it is a whole address of the web or of a mailbox, without a name and password in it.</summary>
    public static bool MayBeFollowed(string? address) =>
        address is not null
        && address.Length <= Most
        && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && uri.AbsoluteUri.Length <= Most * 3
        && uri.Scheme is "http" or "https" or "mailto"
        && (uri.Scheme == Uri.UriSchemeMailto ? uri.AbsoluteUri.Length > "mailto:".Length : uri.Host.Length > 0 && uri.UserInfo.Length == 0);
}
