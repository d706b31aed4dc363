using System.Collections.Frozen;

namespace FactCheck.Articles;

/// <summary>Capitalised words that open a sentence and are hardly ever a name.</summary>
internal static class SentenceOpeners
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Table = """
        The A This That These Those He She It They We You I His Her Its Their Our My Your But And Or Yet If When While
        Where Why How What Who Whom Whose Which In On At By For From With Without Within As After Before Since Until
        During Although Though However Also Then There Here Some Many Most Several Both Each Every Other Others Another
        All Not Nor To Is Are Was Were Does Did Has Have Had Can Could Should Would Please Meanwhile Still Now Today
        Yesterday Tomorrow Tonight Later Earlier Once Because Despite Instead Moreover Nevertheless Under Over Between
        Among Against Through Throughout Such Just Even Only Let According Asked About Almost More Less Fewer Nearly
        Nobody Nothing None No Someone Everyone Everything Never Perhaps Maybe Yes Unlike Like Whether Too That's Thus
        Hence Therefore Otherwise Elsewhere Officials Police Critics Supporters Experts Two Three Four Five Six Seven
        Eight Nine Ten Dozens Hundreds Thousands Millions Half Last Next Also Again Nor Neither Either Few Much Any
        Shares Prices Sales Profits Stocks Residents Workers Voters Investors Analysts Authorities Students Teachers Doctors
        People Women Men Children Families Companies Researchers Scientists Prosecutors Lawmakers Firefighters Rescuers
        Witnesses Protesters Soldiers Troops Rebels Crowds Fans Nearby Overall Additionally Furthermore Similarly Eventually
        Anyone Anything Inside Outside Near Around Across Along Behind Beyond Following Given Asked Speaking
        El Los Las Una Pero Pour Il Elle Ils Elles Mais Dans Ce Cette On Nous Vous Der Das Ein Eine Er Sie Wir Im Und
        Aber Auch Es Het De Een Hij Zij Il Lo Gli Uno Ma Anche O Os Um Uma Mas Ele Ela Он Она Они Мы Это Но В На И
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word at these UTF-16 offsets opens a sentence rather than carries a name on.</summary>
    public static bool Contain(string text, int start, int end)
    {
        // "A." and "I." are initials.
        var initial = end - start == 1 && end < text.Length && text[end] == '.';
        return !initial && Table.Contains(text.AsSpan(start, end - start));
    }
}
