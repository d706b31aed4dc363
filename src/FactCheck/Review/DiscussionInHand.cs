using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Review;

/// <summary>The discussion of a claim, taken in hand by somebody who may read it or take part.</summary>
internal sealed record DiscussionInHand(ISession Session, Claim Claim, Article Article, Actor Actor)
{
    /// <summary>Missing where there is no claim or the actor may not read its article; refused where they may not do this.</summary>
    public static async Task<Outcome<T>> TakeAsync<T>(
        ISession session, Actor actor, ClaimId id, Act permission, Func<DiscussionInHand, Task<Outcome<T>>> act, CancellationToken cancellation) =>
        await session.Claims.FindAsync(id, cancellation) is not { } claim
        || await session.Articles.FindForAsync(actor, claim.ArticleId, cancellation) is not { } article
            ? new Outcome<T>.Missing()
            : Permissions.Check(actor, permission, new(article.AuthorId == actor.Id)) is { } refused
                ? refused
                : await act(new DiscussionInHand(session, claim, article, actor));

    /// <summary>The same with one of its comments; stale with what stands now where the actor saw another version.</summary>
    public static async Task<Outcome<Comment>> TakeAsync(
        ISession session, Actor actor, CommentId id, int version, Func<DiscussionInHand, Comment, Task<Outcome<Comment>>> act, CancellationToken cancellation) =>
        await session.Discussion.FindAsync(id, cancellation) is not { } comment
            ? new Outcome<Comment>.Missing()
            : await TakeAsync(
                session,
                actor,
                comment.ClaimId,
                Act.Discuss,
                async inHand => comment.Version == version ? await act(inHand, comment) : new Outcome<Comment>.Stale(comment),
                cancellation);

    /// <summary>Calls a thread settled or open, over the version of its first comment that was seen.</summary>
    public static Task<Outcome<Comment>> SettleAsync(
        IDatabase database, TimeProvider clock, Actor actor, CommentId id, int version, bool isResolved, Refusal already, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Comment>(
            session => TakeAsync(
                session,
                actor,
                id,
                version,
                async (inHand, comment) =>
                {
                    var now = clock.Now();
                    return !comment.BeginsThread || comment.IsResolved == isResolved
                        ? already
                        : await inHand.SaveAsync(
                            comment with { ResolvedBy = isResolved ? actor.Id : null, ResolvedAt = isResolved ? now : null },
                            isResolved ? ChangeKind.ThreadResolved : ChangeKind.ThreadReopened,
                            now,
                            cancellation);
                },
                cancellation),
            cancellation);
    }

    /// <summary>Whether a person may read this discussion, and so be mentioned in it.</summary>
    public bool MayRead(Person person) =>
        !person.IsDisabled && Permissions.Check(new Actor(person.Id, person.Roles), Act.ReadDiscussion, new(Article.AuthorId == person.Id)) is null;

    /// <summary>The words as they are kept, or what is wrong with them.</summary>
    public async Task<Outcome<string>> WordsAsync(string? typed, CancellationToken cancellation)
    {
        if ((Typed.Required("words", typed, Typed.MostParagraph, "Write something first.") ?? await CheckConfidentialAsync(typed!, cancellation)) is { } refused)
        {
            return refused;
        }

        return Mentions.Write(typed!, await Session.People.AllAsync(cancellation), MayRead);
    }

    /// <summary>Saves a comment over the version that it carries and records what was done.</summary>
    public async Task<Outcome<Comment>> SaveAsync(
        Comment changed, ChangeKind kind, DateTimeOffset at, CancellationToken cancellation, params (string Name, object? Value)[] details)
    {
        if (!await Session.Discussion.SaveAsync(changed, cancellation))
        {
            return await Session.Discussion.FindAsync(changed.Id, cancellation) is { } current ? new Outcome<Comment>.Stale(current) : new Outcome<Comment>.Missing();
        }

        await RecordAsync(kind, changed, at, cancellation, details);
        return changed with { Version = changed.Version + 1 };
    }

    /// <summary>Records an act on a comment, never its words: they can be erased, and the record cannot.</summary>
    public Task RecordAsync(ChangeKind kind, Comment comment, DateTimeOffset at, CancellationToken cancellation, params (string Name, object? Value)[] details) =>
        Session.RecordAsync(kind, Actor, at, Article.Id, Claim.Id, cancellation, [("comment", comment.Id), ("thread", comment.ThreadId), .. details]);

    /// <summary>
    /// Everybody at the desk reads the discussion. Who may know a confidential source could carry it there by a slip; whoever may not
    /// know it is told nothing, so that nobody finds a name out by trying.
    /// </summary>
    private async Task<Refusal?> CheckConfidentialAsync(string typed, CancellationToken cancellation)
    {
        foreach (var source in (await Session.Sources.OfArticleAsync(Article.Id, cancellation)).Where(source => source.IsConfidential))
        {
            if ((Names(typed, source.Title) || Names(typed, source.Address)) && await Session.MayKnowAsync(source, Actor, cancellation))
            {
                return Refusal.Invalid("words", "This names a confidential source, and everybody at the desk reads the discussion. Point to the evidence instead, as in #3.2.");
            }
        }

        return null;
    }

    private static bool Names(string typed, string? name) => name is { Length: > 2 } && typed.Contains(name, StringComparison.OrdinalIgnoreCase);
}
