using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Published;

namespace FactCheck.Desk;

/// <summary>Reads what changed in an article since somebody read it.</summary>
public sealed class FollowArticle(IDatabase database, Gathering gathering)
{
    /// <summary>
    /// The board as the actor may see it now, with every claim that did not change the same instance as before, and the
    /// same board where nothing did; missing where they may not read it any more.
    /// </summary>
    public Task<Outcome<ArticleBoard>> RunAsync(Actor actor, ArticleBoard known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(known);
        return database.ReadAsync<Outcome<ArticleBoard>>(
            async session => await session.Articles.FindForAsync(actor, known.Article.Id, cancellation) is { } article
                ? ArticleBoards.Of(actor, await gathering.OfAsync(session, article, cancellation), known)
                : new Outcome<ArticleBoard>.Missing(),
            cancellation);
    }
}
