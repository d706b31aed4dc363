using System.Globalization;

namespace FactCheck.Public.Text;

/// <summary>The first sentence of an explanation, short enough for a margin.</summary>
internal static class Teaser
{
    private const int Longest = 150;

    public static string Of(string explanation)
    {
        var text = explanation.Trim();
        for (var at = 0; at < Math.Min(text.Length - 2, Longest); at++)
        {
            if (EndsSentence(text, at))
            {
                return text[..(at + 1)];
            }
        }

        return text.Length <= Longest ? text : Cut(text);
    }

    // A full stop after an abbreviation or an initial is followed by a short word or no capital.
    private static bool EndsSentence(string text, int at) =>
        text[at] is '.' or '!' or '?' or '؟' or '۔'
        && char.IsWhiteSpace(text[at + 1])
        && char.IsLetter(text[at + 2]) && !char.IsLower(text[at + 2])
        && at >= 3 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at - 2]) && char.IsLetterOrDigit(text[at - 3]);

    private static string Cut(string text)
    {
        var space = text.LastIndexOf(' ', Longest);
        if (space > Longest / 2)
        {
            return text[..space].TrimEnd(',', ';', ':', ' ') + "…";
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var length && end + length <= Longest)
        {
            end += length;
        }

        return text[..end] + "…";
    }
}
