using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Somebody of the desk reopens a thread that was settled.</summary>
public sealed class ReopenThread(IDatabase database, TimeProvider clock)
{
    /// <summary>Writes it over the version of the thread's first comment that was seen; refused where it is so already.</summary>
    public Task<Outcome<Comment>> RunAsync(Actor actor, CommentId id, int version, CancellationToken cancellation) =>
        DiscussionInHand.SettleAsync(
            database, clock, actor, id, version, isResolved: false, Refusal.NotNow("not-resolved", "This thread is open already."), cancellation);
}
