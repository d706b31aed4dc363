using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Published;

/// <summary>What a receiver verifies: <c>t={seconds},v1={HMAC-SHA256 of "{seconds}.{body}" under the secret}</c>, with a <c>v1</c> for each secret that holds.</summary>
public static class WebhookSignature
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "FactCheck-Signature";

    /// <summary>The header that carries the delivery's id, the same however often it is sent.</summary>
    public const string DeliveryHeader = "FactCheck-Delivery";

    /// <summary>A new secret.</summary>
    public static string NewSecret() => "whsec_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The header's value for a body sent at this moment.</summary>
    public static string Of(IReadOnlyList<string> secrets, string body, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{seconds}.{body}");
        return $"t={seconds}{string.Concat(secrets.Select(secret => $",v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}"))}";
    }
}
