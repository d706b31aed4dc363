using System.Security.Cryptography;

namespace FactCheck.Web.Hosting;

/// <summary>The random text by which one response allows its own inline scripts.</summary>
public sealed class CspNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
