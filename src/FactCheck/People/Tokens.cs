using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.People;

/// <summary>Random texts that open something once, and the hash that is kept of them.</summary>
public static class Tokens
{
    private const int Bytes = 32;

    /// <summary>256 random bits as 43 letters that stand in an address as they are.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The SHA-256 of a token in lower-case hexadecimal.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>A new security stamp: whoever carries the old one is signed out.</summary>
    public static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
