using System.Collections.Frozen;

namespace FactCheck.Articles;

/// <summary>Verbs that name who said what stands in quotation marks.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Table = """
        said says say saying told tells added adds claimed claims claim argued argues asserted asserts wrote writes tweeted
        announced announces warned warns testified explained explains insisted insists denied denies confirmed confirms
        acknowledged noted notes replied asked asks declared declares alleged alleges estimated estimates suggested
        suggests called stressed recalled reported reports concluded found responded answered shouted remarked admitted
        conceded pledged promised predicted believes believed stated states cautioned joked exclaimed wondered continued
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contain(ReadOnlySpan<char> word) => Table.Contains(word);
}
