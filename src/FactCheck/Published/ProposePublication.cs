using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An editor freezes what is to become public, for another editor to confirm or for a time to come.</summary>
public sealed class ProposePublication(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Freezes a publication, a correction, an update or a retraction and lets it wait in place of one that waited before.
    /// Nothing of it can be read by anybody outside the desk until it is shown. Refused where it needs nobody and no time.
    /// </summary>
    public Task<Outcome<WaitingPublication>> RunAsync(
        Actor actor, ArticleId id, int version, PublicationFields typed, DateTimeOffset? dueAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        return database.WriteAsync<WaitingPublication>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<WaitingPublication>.Missing();
                }

                if (Permissions.Check(actor, Act.Publish, new(article.AuthorId == actor.Id)) is { } refused)
                {
                    return refused;
                }

                if (article.Version != version)
                {
                    return Refusal.NotNow("stale", "The article changed since you opened this page: look at the preview again.");
                }

                var needsSecond = await session.NeedsTwoToPublishAsync(cancellation);
                if ((CheckTime(dueAt, clock.Now()) ?? CheckNeed(needsSecond, dueAt)) is { } wrongTime)
                {
                    return wrongTime;
                }

                var earlier = await session.Publications.OfArticleAsync(id, cancellation);
                var frozen = await FreezeAsync(session, actor, article, version, typed, earlier, cancellation);
                if (frozen is not Outcome<Publication>.Done { Value: var publication })
                {
                    return frozen.Select(_ => (WaitingPublication)null!);
                }

                var waiting = new WaitingPublication
                {
                    ArticleId = id,
                    NoteKind = publication.NoteKind,
                    Note = publication.Note,
                    Content = publication.Content,
                    ContentHash = publication.ContentHash,
                    DueAt = dueAt?.ToUniversalTime(),
                    NeedsSecond = needsSecond,
                    ProposedBy = actor.Id,
                    ProposedAt = publication.PublishedAt,
                };
                await session.Publications.DropWaitingAsync(id, cancellation);
                await session.Publications.AddWaitingAsync(waiting, cancellation);
                await session.RecordAsync(
                    ChangeKind.PublicationProposed, actor, waiting.ProposedAt, id, null, cancellation,
                    ("hash", waiting.ContentHash), ("noteKind", waiting.NoteKind), ("note", waiting.Note), ("dueAt", waiting.DueAt?.ToString("O")));
                return waiting;
            },
            cancellation);
    }

    private async Task<Outcome<Publication>> FreezeAsync(
        ISession session, Actor actor, Article article, int version, PublicationFields typed, IReadOnlyList<Publication> earlier, CancellationToken cancellation)
    {
        if (typed.NoteKind == NoteKind.Retraction)
        {
            var note = Typed.Text(typed.Note);
            return Retracting.Check(article, version, earlier, note) is { } wrong
                ? wrong
                : Publishing.Retraction(Retracting.Shown(earlier)!, earlier, note, actor, clock);
        }

        var gathered = await Gathered.OfArticleAsync(session, article, cancellation);
        return (Publishing.Blocked(gathered) ?? typed.Check(earlier.Count > 0)) is { } blocked
            ? blocked
            : await Publishing.NextAsync(session, gathered, earlier, typed, actor, clock, cancellation);
    }

    private static Refusal? CheckTime(DateTimeOffset? dueAt, DateTimeOffset now) =>
        dueAt is { } due && due <= now ? Refusal.Invalid("dueAt", "This time is past: choose a later one, or leave it empty.") : null;

    private static Refusal? CheckNeed(bool needsSecond, DateTimeOffset? dueAt) =>
        !needsSecond && dueAt is null ? Refusal.NotNow("at-once", "Nothing has to be waited for: publish it.") : null;
}
