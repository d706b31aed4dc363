using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>Reads what was done on an article, newest first.</summary>
public sealed class ReadHistory(IDatabase database)
{
    /// <summary>At most <paramref name="limit"/> changes; missing where the actor may not read the article.</summary>
    public Task<Outcome<IReadOnlyList<Change>>> RunAsync(Actor actor, ArticleId id, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<Change>>>(
            async session =>
                await session.Articles.FindForAsync(actor, id, cancellation) is not null
                    ? new Outcome<IReadOnlyList<Change>>.Done(await session.Changes.HistoryAsync(id, limit, cancellation))
                    : new Outcome<IReadOnlyList<Change>>.Missing(),
            cancellation);
    }
}
