using System.ComponentModel.DataAnnotations;

namespace FactCheck.Web.Configuration;

/// <summary>Limits, and the proxies whose word on the visitor's address is taken.</summary>
public sealed record ServerSettings
{
    public const string Section = "Server";

    /// <summary>Addresses or networks (10.0.0.0/8) of reverse proxies whose X-Forwarded headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Kilobytes a request may carry; a draft of 60,000 words is about 400.</summary>
    [Range(64, 65_536)]
    public int RequestKilobytes { get; init; } = 4096;

    /// <summary>Pages one person may hold open at once.</summary>
    [Range(1, 1000)]
    public int CircuitsPerPerson { get; init; } = 30;

    /// <summary>Seconds for which an open page whose connection broke can go on where it was.</summary>
    [Range(1, 86_400)]
    public int CircuitSeconds { get; init; } = 180;
}
