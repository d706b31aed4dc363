using System.Text.RegularExpressions;

namespace FactCheck.Sources;

/// <summary>The news agencies whose copy other papers print, and where a text credits one.</summary>
internal static partial class Agencies
{
    /// <summary>How much of a text's beginning and end is looked at: there a paper credits whose copy it prints.</summary>
    private const int Looked = 700;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["associated press"] = "Associated Press", ["the associated press"] = "Associated Press", ["ap"] = "Associated Press",
        ["reuters"] = "Reuters", ["thomson reuters"] = "Reuters",
        ["agence france presse"] = "Agence France-Presse", ["afp"] = "Agence France-Presse",
        ["dpa"] = "dpa", ["deutsche presse agentur"] = "dpa", ["efe"] = "EFE", ["agencia efe"] = "EFE", ["ansa"] = "ANSA",
        ["xinhua"] = "Xinhua", ["tass"] = "TASS", ["kyodo"] = "Kyodo", ["kyodo news"] = "Kyodo", ["pa media"] = "PA Media", ["press association"] = "PA Media",
        ["upi"] = "United Press International", ["united press international"] = "United Press International",
        ["anadolu"] = "Anadolu", ["anadolu agency"] = "Anadolu", ["pti"] = "Press Trust of India", ["press trust of india"] = "Press Trust of India",
        ["canadian press"] = "The Canadian Press", ["the canadian press"] = "The Canadian Press",
    };

    /// <summary>The agency of this name, or nothing where it is none.</summary>
    public static string? Of(string? name) => FoldedWords.Line(name) is { } folded ? Names.GetValueOrDefault(folded) : null;

    /// <summary>The agency that the text credits in a place where that is done: in brackets, after a place, beside a slash or as a sign-off.</summary>
    public static string? CreditedIn(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string[] ends = text.Length <= 2 * Looked ? [text] : [text[..Looked], text[^Looked..]];
        return ends
            .SelectMany(end => Credit().Matches(end))
            .Select(match => Of(match.Groups["name"].Value))
            .FirstOrDefault(agency => agency is not null);
    }

    [GeneratedRegex(@"[(\[]\s*(?<name>[^()\[\]\n]{2,30}?)\s*[)\]]|(?:^|\n)\s*(?:©|By|Source:|Agency:)?\s*(?<name>[\p{L} -]{2,30}?)\s*(?:[-–—:/]|$|\n)|[-–—/]\s*(?<name>[\p{L} -]{2,30}?)\s*(?:$|\n)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Credit();
}
