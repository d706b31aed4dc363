using System.Security.Cryptography;

namespace FactCheck.Storage.Live;

/// <summary>Tells this process from the others on the same database.</summary>
internal sealed record NodeName(string Value)
{
    public static NodeName OfThisProcess() => new(RandomNumberGenerator.GetHexString(16, lowercase: true));
}
