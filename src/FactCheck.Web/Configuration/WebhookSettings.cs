using System.ComponentModel.DataAnnotations;
using FactCheck.Documents;

namespace FactCheck.Web.Configuration;

/// <summary>How webhooks are handed over.</summary>
public sealed record WebhookSettings
{
    public const string Section = "Webhooks";

    /// <summary>Seconds that a receiver may take.</summary>
    [Range(1, 120)]
    public int SendSeconds { get; init; } = 10;

    /// <summary>Origins (http://hooks.internal:8080) that are told although they are in a private network.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];

    internal FetchLimits Sending(bool onlyTrusted) => new()
    {
        Bytes = 64 * 1024,
        Time = TimeSpan.FromSeconds(SendSeconds),
        ConnectTime = TimeSpan.FromSeconds(SendSeconds),
        Redirects = 0,
        OnlyTrusted = onlyTrusted,
        TrustedOrigins = [.. TrustedOrigins.Select(origin => new Uri(origin))],
    };
}
