using Microsoft.AspNetCore.Identity;

namespace FactCheck.Storage.Identity;

/// <summary>Names as Identity compares them.</summary>
internal static class Normalized
{
    private static readonly UpperInvariantLookupNormalizer Rule = new();

    public static string Of(string name) => Rule.NormalizeName(name);
}
