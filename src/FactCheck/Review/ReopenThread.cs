using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Somebody of the desk reopens a thread that was settled.</summary>
public sealed class ReopenThread(IDatabase database, TimeProvider clock)
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
                    if (!comment.BeginsThread || !comment.IsResolved)
                    {
                        return Refusal.NotNow("not-resolved", "This thread is open already.");
                    }

                    var now = clock.Now();
                    return await inHand.SaveAsync(
                        comment with { ResolvedBy = null, ResolvedAt = null }, ChangeKind.ThreadReopened, now, cancellation);
                },
                cancellation),
            cancellation);
    }
}
