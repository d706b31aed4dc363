using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Carries each claim's words into a new revision, or sends the claim to re-check with its old words.</summary>
public sealed class CarryClaims(TimeProvider clock) : IFollowsRevision
{
    public int Order => 1;

    public async Task FollowAsync(ISession session, Actor actor, Article article, Revision? before, Revision after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(after);
        if (before is null)
        {
            return;
        }

        foreach (var claim in await session.Claims.OfArticleAsync(article.Id, cancellation))
        {
            IReadOnlyList<TextAnchor> anchors = [.. claim.Anchors.Select(anchor => Reanchoring.Carry(anchor, before, after))];
            await session.Claims.SetAnchorsAsync(claim.Id, after.Id, anchors, cancellation);
            if (anchors.Any(anchor => anchor.State == AnchorState.Lost))
            {
                await LoseAsync(new ClaimInHand(session, claim, article, actor), anchors, after, cancellation);
            }
        }

        foreach (var clearance in await session.Claims.ClearancesAsync(before.Id, cancellation))
        {
            var at = Reanchoring.Find(before.Text, after.Text, clearance.Start, clearance.End);
            if (at >= 0)
            {
                var length = clearance.End - clearance.Start;
                await session.Claims.AddClearanceAsync(
                    clearance with { Id = clock.New<ClearanceId>(), RevisionId = after.Id, Start = at, End = at + length }, cancellation);
            }
        }
    }

    private static async Task LoseAsync(ClaimInHand inHand, IReadOnlyList<TextAnchor> anchors, Revision after, CancellationToken cancellation)
    {
        var claim = inHand.Claim;
        var words = string.Join(" … ", anchors.Where(anchor => anchor.State == AnchorState.Lost).Select(anchor => anchor.Quote));
        if (claim.Status == ClaimStatus.Suggested)
        {
            var gone = FormattableString.Invariant($"Its words do not stand in revision {after.Number} unchanged and once.");
            await inHand.SaveAsync(
                claim with { Status = ClaimStatus.SetAside, Reason = gone, Anchors = anchors }, ChangeKind.ClaimSetAside, after.CreatedAt, cancellation, ("reason", gone));
        }
        else if (ClaimWorkflow.Find(claim.Status, ClaimAction.WordsChange) is { } step)
        {
            await inHand.SaveAsync(
                claim with
                {
                    Status = step.To,
                    Reason = FormattableString.Invariant($"The words changed in revision {after.Number}."),
                    Anchors = anchors,
                },
                ChangeKind.ClaimToRecheck,
                after.CreatedAt,
                cancellation,
                ("revision", after.Number),
                ("words", words));
        }
    }
}
