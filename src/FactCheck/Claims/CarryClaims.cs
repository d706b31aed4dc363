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

        var carrier = await AnchorCarrier.BetweenAsync(session, before, after, cancellation);
        foreach (var claim in await session.Claims.OfArticleAsync(article.Id, cancellation))
        {
            var anchors = new List<TextAnchor>(claim.Anchors.Count);
            foreach (var anchor in claim.Anchors)
            {
                var carried = await carrier.CarryAsync(anchor, cancellation);
                // A suggestion makes place for what the new words suggest.
                anchors.Add(claim.Status == ClaimStatus.Suggested && carried.State != AnchorState.Attached ? carrier.Lose(anchor) : carried);
            }

            await session.Claims.SetAnchorsAsync(claim.Id, after.Id, anchors, cancellation);
            await FollowAsync(new ClaimInHand(session, claim, article, actor), anchors, after, cancellation);
        }

        foreach (var clearance in await session.Claims.ClearancesAsync(before.Id, cancellation))
        {
            if (carrier.PlaceOf(clearance.Start, clearance.End) is var (start, end))
            {
                await session.Claims.AddClearanceAsync(
                    clearance with { Id = clock.New<ClearanceId>(), RevisionId = after.Id, Start = start, End = end }, cancellation);
            }
        }
    }

    private static async Task FollowAsync(ClaimInHand inHand, IReadOnlyList<TextAnchor> anchors, Revision after, CancellationToken cancellation)
    {
        var claim = inHand.Claim;
        var pairs = claim.Anchors.Zip(anchors).ToList();
        var moved = pairs.Where(pair => pair.First.Stands && pair.Second.State != AnchorState.Attached).ToList();
        if (moved.Count > 0)
        {
            await ReopenAsync(inHand, anchors, moved, after, cancellation);
        }
        else if (pairs.Where(pair => !pair.First.Stands && pair.Second.Stands).Select(pair => pair.Second.Quote).ToList() is { Count: > 0 } back)
        {
            await inHand.SaveAsync(
                claim with { Anchors = anchors }, ChangeKind.ClaimReattached, after.CreatedAt, cancellation, ("revision", after.Number), ("words", string.Join(" … ", back)));
        }
    }

    private static async Task ReopenAsync(
        ClaimInHand inHand,
        IReadOnlyList<TextAnchor> anchors,
        IReadOnlyList<(TextAnchor Before, TextAnchor After)> moved,
        Revision after,
        CancellationToken cancellation)
    {
        var claim = inHand.Claim;
        var why = NewWords.Reason(moved.Select(pair => pair.After), after);
        if (claim.Status == ClaimStatus.Suggested)
        {
            await inHand.SaveAsync(
                claim with { Status = ClaimStatus.SetAside, Reason = why, Anchors = anchors }, ChangeKind.ClaimSetAside, after.CreatedAt, cancellation, ("reason", why));
        }
        else if (ClaimWorkflow.Find(claim.Status, ClaimAction.WordsChange) is { } step)
        {
            await inHand.SaveAsync(
                claim with { Status = step.To, Reason = why, Anchors = anchors },
                ChangeKind.ClaimToRecheck,
                after.CreatedAt,
                cancellation,
                ("revision", after.Number),
                ("words", string.Join(" … ", moved.Select(pair => pair.Before.Quote))),
                ("because", why));
        }
    }
}
