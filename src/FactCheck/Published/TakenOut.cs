using System.Globalization;

namespace FactCheck.Published;

/// <summary>What was taken out of a publication after it was published, told to its readers.</summary>
public static class TakenOut
{
    /// <summary>For example "Since it was published, one source of claim 3 is withheld: its name, its words and its copy were taken out, on 4 March 2026."</summary>
    public static string Words(PublishedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var withheld = article.Claims.SelectMany(claim => claim.Evidence.Where(evidence => evidence.WithheldSince is not null)
            .Select(evidence => (claim.Number, Since: evidence.WithheldSince!.Value))).ToList();
        if (withheld.Count == 0)
        {
            return "Since it was published, the name of a source was taken out.";
        }

        var numbers = withheld.Select(each => each.Number).Distinct().Order().Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var claims = numbers.Count == 1 ? $"claim {numbers[0]}" : $"claims {string.Join(", ", numbers.SkipLast(1))} and {numbers[^1]}";
        var (sources, them) = withheld.Count == 1 ? ("one source", "its name, its words and its copy") : ($"{VerdictSummary.Word(withheld.Count)} sources", "their names, words and copies");
        return $"Since it was published, {sources} of {claims} {(withheld.Count == 1 ? "is" : "are")} withheld: {them} were taken out, "
            + $"on {withheld.Max(each => each.Since).ToUniversalTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. The reason stands in their place.";
    }
}
