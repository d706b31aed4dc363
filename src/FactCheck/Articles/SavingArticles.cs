using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>Saves an article together with its change.</summary>
internal static class SavingArticles
{
    public static async Task<Outcome<Article>> SaveArticleAsync(
        this ISession session,
        Article article,
        ChangeKind kind,
        Actor actor,
        DateTimeOffset at,
        CancellationToken cancellation,
        params (string Name, object? Value)[] details)
    {
        if (!await session.Articles.SaveAsync(article, cancellation))
        {
            return await session.Articles.FindAsync(article.Id, cancellation) is { } current
                ? new Outcome<Article>.Stale(current)
                : new Outcome<Article>.Missing();
        }

        await session.RecordAsync(kind, actor, at, article.Id, null, cancellation, details);
        return article with { Version = article.Version + 1 };
    }
}
