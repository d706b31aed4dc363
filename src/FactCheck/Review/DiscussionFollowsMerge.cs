using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>What was said about a claim that is merged is said about the claim that it went into.</summary>
public sealed class DiscussionFollowsMerge : IFollowsMerge
{
    public string Name => "thread";

    public Task<Refusal?> CheckAsync(ISession session, Actor actor, Claim claim, CancellationToken cancellation) => Task.FromResult<Refusal?>(null);

    public async Task<IReadOnlyList<Guid>> FollowAsync(ISession session, ClaimId from, ClaimId to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var threads = (await session.Discussion.OfClaimAsync(from, cancellation)).Where(comment => comment.BeginsThread).Select(comment => comment.Id).ToList();
        foreach (var thread in threads)
        {
            await session.Discussion.MoveThreadAsync(thread, to, cancellation);
        }

        return [.. threads.Select(thread => thread.Value)];
    }

    public Task MoveAsync(ISession session, Guid id, ClaimId to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Discussion.MoveThreadAsync(CommentId.From(id), to, cancellation);
    }
}
