using System.Globalization;

namespace FactCheck.Published;

/// <summary>What an article's verdicts come to, in one line.</summary>
public static class VerdictSummary
{
    private static readonly string[] Words =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    // The default scale's words read better as verbs; a newsroom's own words are quoted.
    private static readonly Dictionary<string, (string Word, string One, string Many)> Verbs = new(StringComparer.Ordinal)
    {
        ["accurate"] = ("Accurate", "holds", "hold"),
        ["context"] = ("Needs context", "needs context", "need context"),
        ["inaccurate"] = ("Inaccurate", "is inaccurate", "are inaccurate"),
        ["unproven"] = ("Unproven", "remains unproven", "remain unproven"),
        ["outdated"] = ("Outdated", "is outdated", "are outdated"),
    };

    /// <summary>For example "Five claims, checked before publication. Three hold, one needs context and one remains unproven."</summary>
    public static string Of(PublishedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tallies = VerdictTally.Of(article);
        var total = article.Claims.Count;
        return total switch
        {
            0 => "Every sentence was read; none holds a claim to check.",
            1 => $"One claim, checked before publication. It {Verb(tallies[0].Rating, 1)}.",
            _ when tallies.Count == 1 =>
                $"{Capital(Word(total))} claims, checked before publication. {(total == 2 ? "Both" : $"All {Word(total)}")} {Verb(tallies[0].Rating, total)}.",
            _ => $"{Capital(Word(total))} claims, checked before publication. {Capital(List(tallies))}.",
        };
    }

    private static string List(IReadOnlyList<VerdictTally> tallies)
    {
        var parts = tallies.Select(tally => $"{Word(tally.Count)} {Verb(tally.Rating, tally.Count)}").ToList();
        return $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
    }

    private static string Verb(PublishedRating rating, int count) =>
        Verbs.TryGetValue(rating.Tone, out var verb) && string.Equals(verb.Word, rating.Word, StringComparison.Ordinal)
            ? count == 1 ? verb.One : verb.Many
            : $"{(count == 1 ? "is" : "are")} rated “{rating.Word}”";

    internal static string Word(int count) => count < Words.Length ? Words[count] : count.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
