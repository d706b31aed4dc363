namespace FactCheck.Public.Text;

/// <summary>How words that stand out are set: the longer, the smaller; in quotes unless they bring their own.</summary>
internal static class Sizes
{
    private const int Long = 110;

    /// <summary>The class of a headline.</summary>
    public static string? Title(string words) => words.Length > Long ? "long" : null;

    /// <summary>The class of a claim's words as a headline.</summary>
    public static string Words(string words) => Quoted(words) + (words.Length > Long ? " long" : "");

    /// <summary>The class of a claim's words.</summary>
    public static string Quoted(string words) => IsQuoted(words) ? "words quoted" : "words";

    private static bool IsQuoted(string words) =>
        words.Trim() is { Length: > 1 } said && "“\"«„".Contains(said[0], StringComparison.Ordinal) && "”\"»“".Contains(said[^1], StringComparison.Ordinal);
}
