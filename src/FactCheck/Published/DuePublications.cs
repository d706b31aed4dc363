using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Shows what waited for its time once that has come; for the job that looks at the clock.</summary>
public sealed class DuePublications(IDatabase database, TimeProvider clock)
{
    /// <summary>When the next publication falls due that everybody agreed to, or nothing.</summary>
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => database.ReadAsync(
        async session => (await session.Publications.AllWaitingAsync(cancellation)).Where(waiting => waiting is { IsAgreed: true, HeldBecause: null }).Min(waiting => waiting.DueAt),
        cancellation);

    /// <summary>
    /// Shows what is due. What the desk would no longer publish like that is held, and says why; so is what was proposed by
    /// somebody who may not publish any more.
    /// </summary>
    public async Task<IReadOnlyList<Publication>> ShowAsync(CancellationToken cancellation)
    {
        var due = await database.ReadAsync(
            async session => (await session.Publications.AllWaitingAsync(cancellation)).Where(waiting => waiting.IsDue(clock.Now())).ToList(), cancellation);
        var shown = new List<Publication>();
        foreach (var waiting in due)
        {
            if (await database.WriteAsync<Publication?>(session => ShowAsync(session, waiting.ArticleId, cancellation), cancellation) is Outcome<Publication?>.Done { Value: { } publication })
            {
                shown.Add(publication);
            }
        }

        return shown;
    }

    private async Task<Outcome<Publication?>> ShowAsync(ISession session, ArticleId id, CancellationToken cancellation)
    {
        // Read again in the transaction that writes: it may have been withdrawn, or shown by another node.
        if (await session.Articles.FindAsync(id, cancellation) is not { } article
            || await session.Publications.WaitingOfAsync(id, cancellation) is not { } waiting
            || !waiting.IsDue(clock.Now()))
        {
            return new Outcome<Publication?>.Missing();
        }

        var by = await session.People.FindAsync(waiting.ProposedBy, cancellation);
        var actor = new Actor(waiting.ProposedBy, by is { IsDisabled: false } ? by.Roles : []);
        if (Permissions.Check(actor, Act.Publish, new(article.AuthorId == actor.Id)) is not null)
        {
            return await HoldAsync(session, waiting, "Who proposed it may not publish any more: propose it again.", cancellation);
        }

        if (await WaitingAgain.ChangedAsync(session, article, waiting, actor, clock, cancellation) is { } changed)
        {
            return await HoldAsync(session, waiting, changed.Message, cancellation);
        }

        var shown = await WaitingAgain.ShowAsync(session, article, waiting, clock, cancellation);
        return shown.Select<Publication?>(publication => publication);
    }

    private async Task<Outcome<Publication?>> HoldAsync(ISession session, WaitingPublication waiting, string because, CancellationToken cancellation)
    {
        await session.Publications.DropWaitingAsync(waiting.ArticleId, cancellation);
        await session.Publications.AddWaitingAsync(waiting with { HeldBecause = because }, cancellation);
        await session.RecordAsync(ChangeKind.PublicationHeld, null, clock.Now(), waiting.ArticleId, null, cancellation, ("because", because));
        return (Publication?)null;
    }
}
