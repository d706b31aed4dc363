using System.Text;

namespace FactCheck.Documents.Formats;

/// <summary>One line of words on a page.</summary>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Words">Its words in order, each with where it leads.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Base">How high its words stand, in points from the bottom of the page.</param>
/// <param name="Size">The size of most of its letters, in points.</param>
/// <param name="IsBold">Whether all its letters are bold.</param>
/// <param name="Column">Which stretch of the page it belongs to; lines of one run on below each other.</param>
internal sealed record PdfLine(int Page, IReadOnlyList<PdfWord> Words, double Left, double Right, double Base, double Size, bool IsBold, int Column)
{
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));
}

/// <summary>A word of a page and the address that it leads to.</summary>
internal readonly record struct PdfWord(string Text, string? Address)
{
    /// <summary>The letters with the ligatures of old fonts as letters of their own.</summary>
    public static string Plain(string text) => text.Any(unit => unit is >= '\uFB00' and <= '\uFB06')
        ? string.Concat(text.Select(unit => unit is >= '\uFB00' and <= '\uFB06' ? unit.ToString().Normalize(NormalizationForm.FormKC) : unit.ToString()))
        : text;
}
