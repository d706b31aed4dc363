using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Open queries go with a claim that is merged; a claim with a verdict is not merged, because its answers were given for it alone.</summary>
public sealed class ReviewFollowsMerge : IFollowsMerge
{
    public string Name => "query";

    public async Task<Refusal?> CheckAsync(ISession session, Actor actor, Claim claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(claim);
        return await session.Verdicts.CurrentAsync(claim.Id, cancellation) is null
            ? null
            : Refusal.NotNow(
                "has-verdict",
                $"{ClaimWords.NameOf(claim)} has a verdict of its own. Leave the claims apart, or have the verdict withdrawn while it is in review and then merge them.");
    }

    public async Task<IReadOnlyList<Guid>> FollowAsync(ISession session, ClaimId from, ClaimId to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var open = (await session.Review.QueriesOfClaimAsync(from, cancellation)).Where(query => query.IsOpen).ToList();
        foreach (var query in open)
        {
            await session.Review.MoveQueryAsync(query.Id, to, cancellation);
        }

        return [.. open.Select(query => query.Id.Value)];
    }

    public Task MoveAsync(ISession session, Guid id, ClaimId to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Review.MoveQueryAsync(QueryId.From(id), to, cancellation);
    }
}
