using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Somebody of the desk calls a thread settled.</summary>
public sealed class ResolveThread(IDatabase database, TimeProvider clock)
{
    /// <summary>Writes it over the version of the thread's first comment that was seen; refused where it is so already.</summary>
    public Task<Outcome<Comment>> RunAsync(Actor actor, CommentId id, int version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Comment>(
            session => DiscussionInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                async (inHand, comment) =>
                {
                    if (!comment.BeginsThread || comment.IsResolved)
                    {
                        return Refusal.NotNow("resolved", "This thread is resolved already.");
                    }

                    var now = clock.Now();
                    return await inHand.SaveAsync(
                        comment with { ResolvedBy = actor.Id, ResolvedAt = now }, ChangeKind.ThreadResolved, now, cancellation);
                },
                cancellation),
            cancellation);
    }
}
