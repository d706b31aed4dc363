using FactCheck.Documents.Timestamping;

namespace FactCheck.Web.Configuration;

/// <summary>A timestamp authority as the settings name it.</summary>
public sealed record AuthorityEntry
{
    /// <summary>What it is called on the page of a capture.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it is asked.</summary>
    public string Address { get; init; } = "";

    /// <summary>A PEM file with the certificates that its signature must lead to; without one the roots that this machine trusts count.</summary>
    public string? TrustFile { get; init; }

    internal TimestampAuthority Authority => new(Name, new Uri(Address), TrustFile is null ? null : Path.GetFullPath(TrustFile));
}
