using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>One difference between the old words of a passage and the new ones.</summary>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Was">The old words; empty where something was added.</param>
/// <param name="Is">The new words; empty where something was dropped.</param>
public sealed record WordChange(WordChangeKind Kind, string Was, string Is)
{
    private const int LongestShown = 90;

    /// <summary>The difference in words: "“3,300” became “3,000”: a number".</summary>
    public string InWords =>
        (Was.Length == 0 ? $"“{Short(Is)}” was added" : Is.Length == 0 ? $"“{Short(Was)}” was dropped" : $"“{Short(Was)}” became “{Short(Is)}”") + Kind switch
        {
            WordChangeKind.Number => ": a number",
            WordChangeKind.Date => ": a date",
            WordChangeKind.Unit => ": a unit",
            WordChangeKind.Name => ": a name",
            WordChangeKind.Negation => ": a negation",
            WordChangeKind.Attribution => ": who says it",
            WordChangeKind.Wording => ": reworded",
            WordChangeKind.Spelling => ": spelling",
            _ => ": punctuation",
        };

    private static string Short(string words)
    {
        if (words.Length <= LongestShown)
        {
            return words;
        }

        var end = LongestShown;
        while (!Graphemes.IsBoundary(words, end))
        {
            end--;
        }

        return words[..end] + "…";
    }
}
