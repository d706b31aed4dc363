using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>A claim whose words changed keeps its verdict, but the sign-offs of it are void.</summary>
public sealed class VoidOnNewWords : IFollowsRevision
{
    public int Order => 3;

    public async Task FollowAsync(ISession session, Actor actor, Article article, Revision? before, Revision after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(after);
        var because = FormattableString.Invariant($"The words changed in revision {after.Number}.");
        foreach (var claim in await session.Claims.OfArticleAsync(article.Id, cancellation))
        {
            if (claim.Status == ClaimStatus.Recheck
                && await session.Verdicts.CurrentAsync(claim.Id, cancellation) is { } verdict
                && await session.Review.VoidAsync(verdict.Id, because, after.CreatedAt, cancellation) is > 0 and var count)
            {
                await session.RecordAsync(
                    ChangeKind.SignOffsVoided, null, after.CreatedAt, article.Id, claim.Id, cancellation, ("verdict", verdict.Id), ("count", count), ("because", because));
            }
        }
    }
}
