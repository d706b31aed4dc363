using System.Text.RegularExpressions;

namespace FactCheck.Documents.Proposing;

/// <summary>Reads the day in a dateline: "GENEVA, March 12 (Reuters) – The …".</summary>
internal static partial class Datelines
{
    private const int MostLength = 90;

    /// <summary>The day that a paragraph's dateline names, or nothing; the words stay where they are.</summary>
    public static DateOnly? Find(string? paragraph, DateOnly today) =>
        paragraph is not null && Begin().Match(Dates.Western(paragraph[..Math.Min(MostLength, paragraph.Length)])) is { Success: true } found ? Dates.Of(found, today) : null;

    [GeneratedRegex(@"^(?:\p{Lu}[\p{Lu}\p{M}.'’ -]{2,}(?:,\s*\p{L}[\p{L}. ]{1,20})?|\p{Lo}[\p{Lo}\p{M} ]{2,20}),\s*" + Dates.Pattern + @"\s*(?:\([^)]{2,30}\))?\s*[-–—:]", RegexOptions.None, 1_000)]
    private static partial Regex Begin();
}
