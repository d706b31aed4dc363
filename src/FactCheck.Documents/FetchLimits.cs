namespace FactCheck.Documents;

/// <summary>How much is fetched of an address, for how long, and what is trusted beyond the public web.</summary>
public sealed record FetchLimits
{
    /// <summary>The most bytes, decompressed.</summary>
    public long Bytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How long fetching may take, with all redirects.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a server may take to accept the connection.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often an address may lead on to another.</summary>
    public int Redirects { get; init; } = 3;

    /// <summary>
    /// Origins (scheme, host and port) that are fetched although they are in a private network or on another port. For
    /// closed networks and tests; empty, and nothing but public addresses on ports 80 and 443 is reached.
    /// </summary>
    public IReadOnlyList<Uri> TrustedOrigins { get; init; } = [];

    /// <summary>Whether nothing but the trusted origins is fetched, as in the sample.</summary>
    public bool OnlyTrusted { get; init; }
}
