using System.Globalization;
using System.Text;

namespace FactCheck;

/// <summary>Takes in what a person typed: cleans what no database can keep and says what is missing or too long.</summary>
public static class Typed
{
    public const int MostLine = 300;
    public const int MostParagraph = 10_000;

    /// <summary>The most UTF-16 code units that an article's text may have, about 400,000 words.</summary>
    public const int MostText = 2_500_000;

    /// <summary>
    /// Line and page breaks become line feeds; other control characters but tab are dropped; a half of a surrogate pair becomes
    /// U+FFFD, because neither UTF-8 nor PostgreSQL can carry it. Every other code unit stays as it was.
    /// </summary>
    public static string Clean(string? typed) => Clean(typed, []);

    private static string Clean(string? typed, Span<int> offsets)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        var clean = new StringBuilder(typed.Length);
        var next = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            for (; next < offsets.Length && offsets[next] <= i; next++)
            {
                offsets[next] = clean.Length;
            }

            var unit = typed[i];
            if (unit == '\r')
            {
                clean.Append('\n');
                i += i + 1 < typed.Length && typed[i + 1] == '\n' ? 1 : 0;
            }
            else if (char.IsHighSurrogate(unit) && i + 1 < typed.Length && char.IsLowSurrogate(typed[i + 1]))
            {
                clean.Append(unit).Append(typed[++i]);
            }
            else if (char.IsSurrogate(unit))
            {
                clean.Append('\uFFFD');
            }
            else if (unit is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                clean.Append('\n');
            }
            else if (unit is '\n' or '\t' || !char.IsControl(unit))
            {
                clean.Append(unit);
            }
        }

        offsets[next..].Fill(clean.Length);
        return clean.ToString();
    }

    /// <summary>One line without surrounding blanks, or nothing where nothing can be seen of what was typed.</summary>
    public static string? Line(string? typed) => Seen(Clean(typed).Replace('\n', ' ').Trim());

    /// <summary>Text without surrounding blanks, or nothing where nothing can be seen of what was typed.</summary>
    public static string? Text(string? typed) => TextMoving(typed, []);

    /// <summary>
    /// The same, and moves UTF-16 offsets of the typed text, which must come in ascending order, to where they are in the
    /// cleaned one. An offset inside a character or a line break of two code units moves behind it.
    /// </summary>
    public static string? TextMoving(string? typed, Span<int> offsets)
    {
        var clean = Clean(typed, offsets);
        var text = clean.Trim();
        var before = clean.Length - clean.TrimStart().Length;
        foreach (ref var offset in offsets)
        {
            offset = Math.Clamp(offset - before, 0, text.Length);
        }

        return Seen(text);
    }

    /// <summary>Nothing where the value is there and not too long; otherwise what to put right.</summary>
    public static Refusal? Required(string field, string? value, int most, string ask) =>
        value is null ? Refusal.Invalid(field, ask) : TooLong(field, value, most);

    /// <summary>Nothing where the value is not too long; otherwise what to put right.</summary>
    public static Refusal? TooLong(string field, string? value, int most) =>
        value is not null && value.Length > most
            ? Refusal.Invalid(field, FormattableString.Invariant($"This has {value.Length:N0} characters; at most {most:N0} fit."))
            : null;

    // A zero-width space is no reason and no headline.
    private static string? Seen(string text) =>
        text.Any(unit => !char.IsWhiteSpace(unit) && char.GetUnicodeCategory(unit) != UnicodeCategory.Format) ? text : null;
}
