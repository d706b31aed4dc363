using System.Security.Cryptography;
using System.Text;
using FactCheck.Tests.Claims.Carrying;

namespace FactCheck.Bench.Anchors;

/// <summary>Parts a corpus in two by a fixed hash, so that what was tuned on one half is judged on the other.</summary>
internal static class Half
{
    public static IReadOnlyList<MarkedPair> Of(IReadOnlyList<MarkedPair> pairs, string? half) => half switch
    {
        "tuned" => [.. pairs.Where(IsTuned)],
        "held" => [.. pairs.Where(pair => !IsTuned(pair))],
        _ => pairs,
    };

    private static bool IsTuned(MarkedPair pair) => SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(pair.Name)))[0] % 2 == 0;

    // Both redrafts of one essay fall into one half: they share most of their text.
    private static string TextOf(string name)
    {
        var essay = name.LastIndexOf("argrewrite_", StringComparison.Ordinal);
        return essay < 0 ? name : "essay " + string.Concat(name[(essay + "argrewrite_".Length)..].TakeWhile(char.IsAsciiDigit));
    }
}
