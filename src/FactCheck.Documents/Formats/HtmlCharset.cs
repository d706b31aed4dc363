using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Documents.Formats;

/// <summary>Finds the encoding that a page names in its first bytes.</summary>
internal static partial class HtmlCharset
{
    private const int Sniffed = 2_048;

    /// <summary>The name, or nothing where none is given.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes) =>
        Named().Match(Encoding.Latin1.GetString(bytes[..Math.Min(Sniffed, bytes.Length)])) is { Success: true } found ? found.Groups["name"].Value : null;

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?(?<name>[A-Za-z0-9_:-]+)|<\?xml[^>]{0,200}encoding\s*=\s*["'](?<name>[A-Za-z0-9_:-]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Named();
}
