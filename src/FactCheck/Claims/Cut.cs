using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Where a claim is split in two, as a page or a program sends it.</summary>
/// <param name="Revision">The revision that was on screen.</param>
/// <param name="Offset">The UTF-16 offset in the text, inside one of the claim's passages, before which its second part begins; nothing to cut none.</param>
/// <param name="Passages">Which further passages go to the new claim, counted from 0 in the claim's order.</param>
public sealed record Cut(RevisionId Revision, int? Offset = null, IReadOnlyList<int>? Passages = null)
{
    /// <summary>The anchors that stay and those that go, without blanks at the cut; refused where either would be none.</summary>
    internal (IReadOnlyList<TextAnchor> Stay, IReadOnlyList<TextAnchor> Go, Refusal? Refusal) Of(Claim claim, Revision current)
    {
        if (Revision != current.Id)
        {
            return ([], [], Refusal.NotNow("other-revision", "The text was replaced by a new revision: choose the place again."));
        }

        var chosen = (Passages ?? []).ToHashSet();
        if (chosen.Any(at => at < 0 || at >= claim.Anchors.Count))
        {
            return ([], [], Refusal.Invalid("passages", "The claim has no such passage: choose one of those it has."));
        }

        if (chosen.Count == 0 && Offset is null)
        {
            return ([], [], Refusal.Invalid("offset", "Choose where to split the claim: a place inside its words, or the passages that go."));
        }

        var go = chosen.Select(at => claim.Anchors[at]).ToList();
        var stay = claim.Anchors.Where((_, at) => !chosen.Contains(at)).ToList();
        if (Offset is { } offset)
        {
            var at = stay.FindIndex(anchor => anchor.Stands && anchor.Start < offset && offset < anchor.End);
            if (at < 0)
            {
                return ([], [], Refusal.Invalid("offset", "This place is not inside the claim’s words: choose one between two of its words."));
            }

            var (first, refused) = new Passage(Revision, stay[at].Start, offset).Anchor(current);
            var (second, refusedToo) = new Passage(Revision, offset, stay[at].End).Anchor(current);
            if (first is null || second is null)
            {
                return ([], [], (refused ?? refusedToo)! with { Field = "offset" });
            }

            stay[at] = first;
            go.Add(second);
        }

        return stay.Count == 0
            ? ([], [], Refusal.Invalid("passages", "Leave the claim one passage or more."))
            : (Ordered(stay), Ordered(go), null);
    }

    private static IReadOnlyList<TextAnchor> Ordered(IEnumerable<TextAnchor> anchors) =>
        [.. anchors.OrderBy(anchor => anchor.Stands ? 0 : 1).ThenBy(anchor => anchor.Start).ThenBy(anchor => anchor.End)];
}
