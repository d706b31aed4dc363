using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Claims.Carrying;

namespace FactCheck.Review;

/// <summary>Where the passages of suggested wordings stand in an article's present text: the same words, carried as claims are, or nowhere.</summary>
internal sealed class WordingPlaces(ISession session, Revision present)
{
    private readonly Dictionary<RevisionId, (Revision Before, Redraft Redraft)?> redrafts = [];

    /// <summary>The passage's place, or nothing where its words changed, are gone or could stand in several places.</summary>
    public async Task<(int Start, int End)?> OfAsync(SuggestedWording wording, CancellationToken cancellation)
    {
        if (wording.RevisionId == present.Id)
        {
            return (wording.Start, wording.End);
        }

        if (!redrafts.TryGetValue(wording.RevisionId, out var known))
        {
            redrafts[wording.RevisionId] = known = await session.Articles.FindRevisionAsync(wording.RevisionId, cancellation) is { } before
                ? (before, Redraft.Between(before.Text, present.Text))
                : null;
        }

        return known?.Redraft.Carry(wording.Start, wording.End) is { Fate: AnchorState.Attached } carried && present.Text[carried.Start..carried.End] == wording.Was
            ? (carried.Start, carried.End)
            : null;
    }
}
