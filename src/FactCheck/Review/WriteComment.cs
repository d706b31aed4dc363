using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Somebody of the desk begins a thread on a claim, or replies in one.</summary>
public sealed class WriteComment(IDatabase database, TimeProvider clock)
{
    /// <summary>Keeps the words and records who is mentioned; refused to the article's author, and in a thread that is resolved.</summary>
    public Task<Outcome<Comment>> RunAsync(Actor actor, ClaimId id, CommentId? thread, string? typedWords, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var typed = Typed.Text(typedWords);
        return database.WriteAsync<Comment>(
            session => DiscussionInHand.TakeAsync(
                session,
                actor,
                id,
                Act.Discuss,
                async inHand =>
                {
                    var begun = thread is { } known ? await session.Discussion.FindAsync(known, cancellation) : null;
                    if (Check(inHand.Claim, thread, begun) is { } refused)
                    {
                        return refused;
                    }

                    var words = await inHand.WordsAsync(typed, cancellation);
                    return words is Outcome<string>.Done { Value: var kept }
                        ? await AddAsync(inHand, thread, kept, cancellation)
                        : words.Select(_ => (Comment)null!);
                },
                cancellation),
            cancellation);
    }

    private static Refusal? Check(Claim claim, CommentId? thread, Comment? begun) =>
        claim.Status == ClaimStatus.Suggested ? Refusal.NotNow("status", "Accept the suggestion before discussing it.")
        : thread is null ? null
        : begun is not { BeginsThread: true } || begun.ClaimId != claim.Id ? Refusal.NotNow("thread", "This thread is not there any more.")
        : begun.IsResolved ? Refusal.NotNow("resolved", "This thread is resolved: reopen it to go on.")
        : null;

    private async Task<Outcome<Comment>> AddAsync(DiscussionInHand inHand, CommentId? thread, string words, CancellationToken cancellation)
    {
        var comment = new Comment
        {
            Id = clock.New<CommentId>(),
            ClaimId = inHand.Claim.Id,
            ThreadId = default,
            Words = words,
            WrittenBy = inHand.Actor.Id,
            WrittenAt = clock.Now(),
        };
        comment = comment with { ThreadId = thread ?? comment.Id };
        await inHand.Session.Discussion.AddAsync(comment, cancellation);
        var others = (await inHand.Session.Discussion.OfClaimAsync(comment.ClaimId, cancellation))
            .Where(other => other.ThreadId == comment.ThreadId).Select(other => other.WrittenBy).Where(person => person != comment.WrittenBy).Distinct();
        await inHand.RecordAsync(
            ChangeKind.CommentMade, comment, comment.WrittenAt, cancellation, ("mentioned", Ids(Mentions.Of(words))), ("others", thread is null ? null : Ids(others)));
        return comment;
    }

    /// <summary>Ids in one detail of a change; nothing where there are none.</summary>
    internal static string? Ids(IEnumerable<PersonId> people) => string.Join(' ', people) is { Length: > 0 } ids ? ids : null;
}
