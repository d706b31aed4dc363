using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>A second editor confirms what another froze; it is shown at once, or when its time has come.</summary>
public sealed class ConfirmPublication(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Confirms exactly the content with this hash; refused for who proposed it, for other content, and where the article has
    /// changed so that something else would be published today. Done with the publication where it is public now.
    /// </summary>
    public Task<Outcome<Publication?>> RunAsync(Actor actor, ArticleId id, string contentHash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Publication?>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<Publication?>.Missing();
                }

                if (Permissions.Check(actor, Act.Publish, new(article.AuthorId == actor.Id)) is { } refused)
                {
                    return refused;
                }

                if (await session.Publications.WaitingOfAsync(id, cancellation) is not { } waiting)
                {
                    return new Outcome<Publication?>.Missing();
                }

                if (Check(actor, waiting, contentHash) is { } wrong)
                {
                    return wrong;
                }

                if (await WaitingAgain.ChangedAsync(session, article, waiting, actor, clock, cancellation) is { } changed)
                {
                    return changed;
                }

                var confirmed = waiting with { ConfirmedBy = actor.Id, ConfirmedAt = clock.Now() };
                if (confirmed.IsDue(clock.Now()))
                {
                    var shown = await WaitingAgain.ShowAsync(session, article, confirmed, clock, cancellation);
                    return shown.Select<Publication?>(publication => publication);
                }

                await session.Publications.DropWaitingAsync(id, cancellation);
                await session.Publications.AddWaitingAsync(confirmed, cancellation);
                await session.RecordAsync(ChangeKind.PublicationConfirmed, actor, clock.Now(), id, null, cancellation, ("hash", waiting.ContentHash));
                return (Publication?)null;
            },
            cancellation);
    }

    private static Refusal? Check(Actor actor, WaitingPublication waiting, string contentHash) =>
        !waiting.NeedsSecond || waiting.ConfirmedBy is not null ? Refusal.NotNow("confirmed", "It needs nobody else: it waits for its time.")
        : waiting.ProposedBy == actor.Id ? Refusal.NotAllowed("own-publication", "You proposed this publication: another editor confirms it.")
        : !string.Equals(waiting.ContentHash, contentHash, StringComparison.Ordinal)
            ? Refusal.NotNow("stale", "Something else waits to be published now: look at it again.")
        : null;
}
