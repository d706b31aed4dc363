using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Reads what the desk says about a claim.</summary>
public sealed class ReadDiscussion(IDatabase database)
{
    /// <summary>The threads, oldest first; refused to the article's author.</summary>
    public Task<Outcome<Discussion>> RunAsync(Actor actor, ClaimId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<Discussion>>(
            session => DiscussionInHand.TakeAsync<Discussion>(
                session,
                actor,
                id,
                Act.ReadDiscussion,
                async inHand =>
                {
                    var comments = await session.Discussion.OfClaimAsync(id, cancellation);
                    var earlier = (await session.Discussion.EarlierAsync(id, cancellation)).ToLookup(words => words.CommentId);
                    return new Discussion(
                        [.. comments.Where(comment => comment.BeginsThread).Select(first => new DiscussionThread(
                            first,
                            [.. comments.Where(comment => comment.ThreadId == first.Id && !comment.BeginsThread)]))],
                        comments.Where(comment => earlier.Contains(comment.Id)).ToDictionary(comment => comment.Id, comment => (IReadOnlyList<EarlierWords>)[.. earlier[comment.Id]]),
                        [.. (await session.People.AllAsync(cancellation)).Where(person => person.Id != actor.Id && inHand.MayRead(person))]);
                },
                cancellation),
            cancellation);
    }
}

/// <summary>What the desk says about a claim.</summary>
/// <param name="Threads">The threads, oldest first.</param>
/// <param name="Earlier">What edited comments said before, oldest first.</param>
/// <param name="Readers">Who else may read it, and so be mentioned.</param>
public sealed record Discussion(
    IReadOnlyList<DiscussionThread> Threads, IReadOnlyDictionary<CommentId, IReadOnlyList<EarlierWords>> Earlier, IReadOnlyList<Person> Readers);

/// <summary>A comment with the replies to it, oldest first.</summary>
public sealed record DiscussionThread(Comment First, IReadOnlyList<Comment> Replies);
