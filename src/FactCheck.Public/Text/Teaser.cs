using System.Globalization;
using FactCheck.Published;

namespace FactCheck.Public.Text;

/// <summary>The first sentence of an explanation, short enough for a margin.</summary>
internal static class Teaser
{
    private const int Longest = 150;

    public static string Of(string explanation)
    {
        var sentence = InShort.Sentence(explanation);
        return sentence.Length <= Longest ? sentence : Cut(sentence);
    }

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
