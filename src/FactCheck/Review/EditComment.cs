using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Somebody changes what they wrote; what it said before stays readable.</summary>
public sealed class EditComment(IDatabase database, TimeProvider clock)
{
    /// <summary>Writes the words over the version that was seen; refused where they are somebody else's.</summary>
    public Task<Outcome<Comment>> RunAsync(Actor actor, CommentId id, int version, string? typedWords, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var typed = Typed.Text(typedWords);
        return database.WriteAsync<Comment>(
            session => DiscussionInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                async (inHand, comment) =>
                {
                    if (comment.WrittenBy != actor.Id)
                    {
                        return Refusal.NotAllowed("not-yours", "Only who wrote this can change it; reply instead.");
                    }

                    var words = await inHand.WordsAsync(typed, cancellation);
                    return words is not Outcome<string>.Done { Value: var kept } ? words.Select(_ => comment)
                        : kept == comment.Words ? comment
                        : await SaveAsync(inHand, comment, kept, cancellation);
                },
                cancellation),
            cancellation);
    }

    private async Task<Outcome<Comment>> SaveAsync(DiscussionInHand inHand, Comment comment, string words, CancellationToken cancellation)
    {
        var now = clock.Now();
        await inHand.Session.Discussion.KeepAsync(
            new EarlierWords { CommentId = comment.Id, Version = comment.Version, Words = comment.Words, WrittenAt = comment.EditedAt ?? comment.WrittenAt },
            cancellation);
        return await inHand.SaveAsync(
            comment with { Words = words, EditedAt = now },
            ChangeKind.CommentEdited,
            now,
            cancellation,
            ("mentioned", WriteComment.Ids(Mentions.Of(words).Except(Mentions.Of(comment.Words)))));
    }
}
