using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Review;

/// <summary>New, changed or withdrawn evidence voids the sign-offs that rested on what was there before.</summary>
public sealed class VoidOnNewEvidence : IFollowsEvidence
{
    public async Task FollowAsync(ISession session, Actor actor, Claim claim, string because, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(claim);
        if (await session.Verdicts.CurrentAsync(claim.Id, cancellation) is { } verdict
            && await session.Review.VoidAsync(verdict.Id, because, at, cancellation) is > 0 and var count)
        {
            await session.RecordAsync(
                ChangeKind.SignOffsVoided, null, at, claim.ArticleId, claim.Id, cancellation, ("verdict", verdict.Id), ("count", count), ("because", because));
        }
    }
}
