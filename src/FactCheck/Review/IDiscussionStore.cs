using FactCheck.Claims;

namespace FactCheck.Review;

/// <summary>What is said about claims.</summary>
public interface IDiscussionStore
{
    Task<Comment?> FindAsync(CommentId id, CancellationToken cancellation);

    /// <summary>All comments on a claim, oldest first.</summary>
    Task<IReadOnlyList<Comment>> OfClaimAsync(ClaimId claim, CancellationToken cancellation);

    /// <summary>What comments on a claim said before they were edited, oldest first.</summary>
    Task<IReadOnlyList<EarlierWords>> EarlierAsync(ClaimId claim, CancellationToken cancellation);

    Task AddAsync(Comment comment, CancellationToken cancellation);

    /// <summary>Writes the comment over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Comment comment, CancellationToken cancellation);

    Task KeepAsync(EarlierWords earlier, CancellationToken cancellation);

    /// <summary>Puts a thread to another claim.</summary>
    Task MoveThreadAsync(CommentId thread, ClaimId to, CancellationToken cancellation);
}
