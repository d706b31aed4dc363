using System.Text.RegularExpressions;

namespace FactCheck.Documents.Proposing;

/// <summary>Reads a line that says who wrote the article: "By …", "Par …", "Por …", "Von …", "بقلم …".</summary>
internal static partial class Bylines
{
    private const int MostLength = 120;

    private static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "administrator", "user", "owner", "author", "unknown", "microsoft", "microsoft office user", "windows user", "office user", "python-docx",
        "apache poi", "libreoffice", "openoffice", "root", "guest", "anonymous", "default", "pc", "home", "editor", "staff", "web", "test", "none",
    };

    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "et", "y", "e", "und", "with", "avec", "con", "in", "for", "pour", "para", "the", "de", "del", "della", "der", "den", "van", "von", "da", "do", "dos", "di", "la", "le", "el",
        "al", "bin", "ibn", "ben", "of", "at", "à", "en", "&",
    };

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "The", "Then", "Now", "Law", "Contrast", "This", "That", "Ejemplo", "Eso", "Exemple", "Ailleurs",
    };

    /// <summary>The name in the line, and what stands after it as a date would; nothing where the line is no byline.</summary>
    /// <param name="line">One paragraph.</param>
    /// <param name="isMarked">The source itself says that this line is the byline, so that no "By" is needed.</param>
    public static (string Name, string? Date)? Read(string line, bool isMarked = false)
    {
        if (line.Length > MostLength)
        {
            return null;
        }

        var begin = Begin().Match(line);
        if (!begin.Success && !isMarked)
        {
            return null;
        }

        var rest = begin.Success ? line[begin.Length..] : line;
        var cut = Border().Match(rest);
        var name = (cut.Success ? rest[..cut.Index] : rest).Trim().TrimEnd(',');
        var date = cut.Success ? rest[(cut.Index + cut.Length)..].Trim() : null;
        if (date is null && name.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && name[comma..].Any(char.IsDigit))
        {
            (name, date) = (name[..comma], name[(comma + 2)..]);
        }

        return IsName(name) ? (name, date) : null;
    }

    /// <summary>A page's own description of its author where it can be a name; an address is none.</summary>
    public static string? Sensible(string? author) =>
        Typed.Line(author) is { Length: <= MostLength } line && !line.Contains("://", StringComparison.Ordinal) && !line.StartsWith('@')
            ? Begin().Replace(line, "", 1) is { Length: > 0 } name && !Programs.Contains(name) ? name : null
            : null;

    /// <summary>Who made the file, where that can be a person: two words at least.</summary>
    public static string? SensibleCreator(string? creator) =>
        Sensible(creator) is { } name && name.Contains(' ', StringComparison.Ordinal) && IsName(name) && !name.Contains("Microsoft", StringComparison.OrdinalIgnoreCase) ? name : null;

    // A sentence can begin with "By" too: a name has capitals, and no stop but after an initial.
    private static bool IsName(string name)
    {
        var words = name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 14 || name.Any(char.IsDigit) || name[^1] is '!' or '?' or ':' or ';' || NoNames.Contains(words[0].Trim(',')) || Programs.Contains(name))
        {
            return false;
        }

        if (name[^1] == '.' && words[^1].Length > 4)
        {
            return false;
        }

        return words.All(word => Joining.Contains(word.Trim(',', '/')) || IsCapital(word)) && words.Any(word => !Joining.Contains(word) && IsCapital(word));
    }

    // Scripts without capitals have only names to tell by their "بقلم".
    private static bool IsCapital(string word) => word.FirstOrDefault(char.IsLetter) is var first && first != '\0' && !char.IsLower(first) || word is "/" or "|" or "–";

    [GeneratedRegex(@"^\s*((By|Words by|Text by|Reporting by|Written by|Par|Por|Von|Texte de|Texto de|Texto:|Text:|Author:|Autor:|Auteur\s?:)(?=\s)\s+|(بقلم|كتب|كتبت|تقرير|إعداد|كتابة)\s*[:：]?\s+|[–—]\s+(?=\p{Lu}))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Begin();

    [GeneratedRegex(@"\s*[|·•]\s*|\s+[–—-]\s+", RegexOptions.None, 1_000)]
    private static partial Regex Border();
}
