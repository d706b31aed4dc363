using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Carries each claim's words into a new revision; a claim whose words changed, are lost or in doubt goes to re-check.</summary>
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

        var carried = await CarriedText.DecideAsync(session, article.Id, before, after, cancellation);
        foreach (var claim in carried.Claims)
        {
            await session.Claims.SetAnchorsAsync(claim.Claim.Id, after.Id, claim.Anchors, cancellation);
            await SaveAsync(new ClaimInHand(session, claim.Claim, article, actor), claim, cancellation);
        }

        foreach (var (clearance, place) in carried.Clearances)
        {
            if (place is var (start, end))
            {
                await session.Claims.AddClearanceAsync(
                    clearance with { Id = clock.New<ClearanceId>(), RevisionId = after.Id, Start = start, End = end }, cancellation);
            }
        }
    }

    private static async Task SaveAsync(ClaimInHand inHand, CarriedClaim carried, CancellationToken cancellation)
    {
        var (claim, anchors, after) = carried;
        if (carried.Moved.Count > 0)
        {
            await ReopenAsync(inHand, carried, cancellation);
        }
        else if (carried.Back.Count > 0)
        {
            await inHand.SaveAsync(
                claim with { Anchors = anchors },
                ChangeKind.ClaimReattached,
                after.CreatedAt,
                cancellation,
                ("revision", after.Number),
                ("words", string.Join(" … ", carried.Back.Select(anchor => anchor.Quote))));
        }
    }

    private static async Task ReopenAsync(ClaimInHand inHand, CarriedClaim carried, CancellationToken cancellation)
    {
        var (claim, anchors, after) = carried;
        var changed = claim with { Status = carried.Becomes, Reason = carried.Why, Anchors = anchors };
        if (claim.Status == ClaimStatus.Suggested)
        {
            await inHand.SaveAsync(changed, ChangeKind.ClaimSetAside, after.CreatedAt, cancellation, ("reason", carried.Why));
        }
        else if (ClaimWorkflow.Find(claim.Status, ClaimAction.WordsChange) is not null)
        {
            await inHand.SaveAsync(
                changed,
                ChangeKind.ClaimToRecheck,
                after.CreatedAt,
                cancellation,
                ("revision", after.Number),
                ("words", string.Join(" … ", carried.Moved.Select(pair => pair.Before.Quote))),
                ("because", carried.Why));
        }
    }
}
