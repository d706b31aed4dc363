using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Says why a new revision reopens a claim, naming the word that made the difference.</summary>
internal static class NewWords
{
    /// <summary>One sentence or more for the passages that do not stand as they did.</summary>
    public static string Reason(IEnumerable<TextAnchor> anchors, Revision revision)
    {
        var reasons = anchors.Select(anchor => anchor.State switch
        {
            AnchorState.Changed => FormattableString.Invariant($"The words changed in revision {revision.Number}: {WordChanges.InWords(WordChanges.Between(anchor.Was ?? "", anchor.Quote))}."),
            AnchorState.Ask => FormattableString.Invariant($"It is not sure where its words stand in revision {revision.Number}."),
            _ => FormattableString.Invariant($"Its words are gone from revision {revision.Number}."),
        });
        return string.Join(" ", reasons.Distinct(StringComparer.Ordinal).Take(3));
    }
}
