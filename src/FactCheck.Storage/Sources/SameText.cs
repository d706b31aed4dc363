using System.Security.Cryptography;
using System.Text;
using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>Tells by a hash that two texts have the same words in the same order, however they are set.</summary>
internal static class SameText
{
    /// <summary>With fewer words two pages may well say the same, as that they could not be found.</summary>
    private const int Fewest = 25;

    public static string? Of(string text)
    {
        var words = FoldedWords.Of(text).ToList();
        return words.Count < Fewest ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));
    }
}
