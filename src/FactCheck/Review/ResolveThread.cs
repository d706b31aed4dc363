using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Somebody of the desk calls a thread settled.</summary>
public sealed class ResolveThread(IDatabase database, TimeProvider clock)
{
    /// <summary>Writes it over the version of the thread's first comment that was seen; refused where it is so already.</summary>
    public Task<Outcome<Comment>> RunAsync(Actor actor, CommentId id, int version, CancellationToken cancellation) =>
        DiscussionInHand.SettleAsync(
            database, clock, actor, id, version, isResolved: true, Refusal.NotNow("resolved", "This thread is resolved already."), cancellation);
}
