using System.Text.RegularExpressions;

namespace FactCheck.Documents.Proposing;

/// <summary>Tells a headline from what programs write in its place.</summary>
internal static partial class Headlines
{
    /// <summary>The words on one line, or nothing where there are none or too many.</summary>
    public static string? Sensible(string? title) => Typed.Line(title) is { Length: <= Typed.MostLine } line ? line : null;

    /// <summary>A file's title where a person wrote it.</summary>
    public static string? SensibleTitle(string? title) =>
        Sensible(title) is { } line && line.Contains(' ', StringComparison.Ordinal) && !Made().IsMatch(line) ? line : null;

    /// <summary>Whether two lines say the same, but for case, marks, and the site's name after the headline.</summary>
    public static bool AreAlike(string line, string? headline)
    {
        if (headline is null)
        {
            return false;
        }

        var (shown, described) = (Bare(line), Bare(headline));
        return shown.Length > 0 && (shown == described
            || shown.Length >= 10 && described.StartsWith(shown, StringComparison.Ordinal) && Suffix().IsMatch(headline));
    }

    private static string Bare(string line) => string.Concat(line.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"^(Microsoft (Word|PowerPoint|Office)\b|Untitled|Document\s?\d*$|Dokument\s?\d*$|New Document|PowerPoint Presentation|Print\b|Scan(ned)?\b)|\.(docx?|odt|pdf|rtf|txt|html?|indd|qxp|tmp)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Made();

    [GeneratedRegex(@"\s[|·•–—:-]\s", RegexOptions.None, 1_000)]
    private static partial Regex Suffix();
}
