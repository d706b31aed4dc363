using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An editor takes back a publication that waits; nothing of it was public.</summary>
public sealed class WithdrawPublication(IDatabase database, TimeProvider clock)
{
    /// <summary>Done with what waited; missing where nothing does.</summary>
    public Task<Outcome<WaitingPublication>> RunAsync(Actor actor, ArticleId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
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

                if (await session.Publications.WaitingOfAsync(id, cancellation) is not { } waiting)
                {
                    return new Outcome<WaitingPublication>.Missing();
                }

                await session.Publications.DropWaitingAsync(id, cancellation);
                await session.RecordAsync(ChangeKind.PublicationWithdrawn, actor, clock.Now(), id, null, cancellation, ("hash", waiting.ContentHash));
                return waiting;
            },
            cancellation);
    }
}
