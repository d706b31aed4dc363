using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Published;

namespace FactCheck.Desk;

/// <summary>Reads an article with everything that the workbench shows of it.</summary>
public sealed class ReadArticle(IDatabase database, Gathering gathering)
{
    /// <summary>The board as the actor may see it; missing where there is none or an author asks for somebody else's.</summary>
    public Task<Outcome<ArticleBoard>> RunAsync(Actor actor, ArticleId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<ArticleBoard>>(
            async session => await session.Articles.FindForAsync(actor, id, cancellation) is { } article
                ? ArticleBoards.Of(actor, await gathering.OfAsync(session, article, cancellation))
                : new Outcome<ArticleBoard>.Missing(),
            cancellation);
    }
}
