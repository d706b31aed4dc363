using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Web.Account;

/// <summary>The code that the server prints at each start until there is a newsroom: who reads its console may found it.</summary>
public sealed class FounderCode
{
    // Without letters that are taken for one another.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private const int Length = 12;

    private readonly string code = RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>As it is printed, in groups of four.</summary>
    public string Printed => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    /// <summary>Whether this is the code, in any case and with or without its hyphens; takes as long for any answer.</summary>
    public bool Matches(string? given)
    {
        var letters = string.Concat((given ?? string.Empty).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(letters)),
            SHA256.HashData(Encoding.UTF8.GetBytes(code)));
    }
}
