using System.Globalization;
using System.Text;

namespace FactCheck.People;

/// <summary>What people and newsrooms may be called.</summary>
public static class Names
{
    /// <summary>Characters (UTF-16) that a name on the screen has at most.</summary>
    public const int Longest = 80;

    /// <summary>Characters (UTF-16) that a sign-in name has at most.</summary>
    public const int LongestSignIn = 64;

    private const int ShortestSignIn = 3;

    /// <summary>The name without surrounding and doubled blanks, composed (NFC).</summary>
    public static string Tidy(string? name) => string.Join(' ', (name ?? string.Empty)
        .Normalize(NormalizationForm.FormC)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Why this cannot be shown as a name, or nothing.</summary>
    public static Refusal? Check(string tidied, string field, string what)
    {
        ArgumentNullException.ThrowIfNull(tidied);
        return tidied switch
        {
            "" => Refusal.Invalid(field, $"Enter {what}."),
            { Length: > Longest } => Refusal.Invalid(field, $"Use at most {Longest} characters."),
            _ when tidied.Any(MisleadsTheEye) => Refusal.Invalid(field, "Leave out line breaks and invisible characters."),
            _ => null,
        };
    }

    /// <summary>Why nobody can sign in by this name, or nothing.</summary>
    public static Refusal? CheckSignIn(string tidied, string field)
    {
        ArgumentNullException.ThrowIfNull(tidied);
        if (tidied.Length is < ShortestSignIn or > LongestSignIn)
        {
            return Refusal.Invalid(field, $"Choose {ShortestSignIn} to {LongestSignIn} characters.");
        }

        return tidied.All(letter => char.IsLetterOrDigit(letter) || "._-@+".Contains(letter, StringComparison.Ordinal))
            ? null
            : Refusal.Invalid(field, "Use letters, digits and . _ - + @ only.");
    }

    // Control characters and those that turn or hide the letters beside them.
    private static bool MisleadsTheEye(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
        || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\uFEFF';
}
