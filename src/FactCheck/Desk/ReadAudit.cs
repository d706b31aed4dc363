using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>Reads the newsroom's audit record, or what of it is about one article or claim.</summary>
public sealed class ReadAudit(IDatabase database)
{
    /// <summary>
    /// At most <paramref name="limit"/> changes before a sequence, newest first; for administrators and editors, and on one
    /// article for whoever may read it.
    /// </summary>
    public Task<Outcome<IReadOnlyList<Change>>> RunAsync(Actor actor, ChangeFilter filter, long before, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(filter);
        return database.ReadAsync<Outcome<IReadOnlyList<Change>>>(
            async session =>
            {
                if (!actor.Is(Role.Administrator) && !actor.Is(Role.Editor))
                {
                    var article = filter.Article ?? (filter.Claim is { } claim ? (await session.Claims.FindAsync(claim, cancellation))?.ArticleId : null);
                    if (article is null && filter.Claim is null)
                    {
                        return Refusal.NotAllowed("role", "This is for administrators and editors. What was done on an article is in its history.");
                    }

                    if (article is null || await session.Articles.FindForAsync(actor, article.Value, cancellation) is null)
                    {
                        return new Outcome<IReadOnlyList<Change>>.Missing();
                    }

                    // A claim of another article would show that one.
                    filter = filter with { Article = article };
                }

                if (filter.From > filter.To)
                {
                    return Refusal.Invalid("to", "The last day lies before the first.");
                }

                return new Outcome<IReadOnlyList<Change>>.Done(await session.Changes.FindAsync(filter, before, limit, cancellation));
            },
            cancellation);
    }
}
