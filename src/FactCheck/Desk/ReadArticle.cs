using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Published;

namespace FactCheck.Desk;

/// <summary>Reads an article with everything that the workbench shows of it.</summary>
public sealed class ReadArticle(IDatabase database)
{
    /// <summary>The board as the actor may see it; missing where there is none or an author asks for somebody else's.</summary>
    public Task<Outcome<ArticleBoard>> RunAsync(Actor actor, ArticleId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<ArticleBoard>>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<ArticleBoard>.Missing();
                }

                var gathered = await Gathered.OfArticleAsync(session, article, cancellation);
                var revisions = gathered.Revision.Number;
                return new ArticleBoard
                {
                    Article = article,
                    Revision = gathered.Revision,
                    Revisions = revisions,
                    Paragraphs = Paragraphs.Of(gathered.Revision.Text),
                    Sentences = gathered.Sentences,
                    Claims = [.. gathered.Claims.Select(claim => ClaimBoards.Of(actor, gathered, claim))],
                    Clearances = gathered.Clearances,
                    Coverage = gathered.Coverage,
                    Blockers = Readiness.Blockers(gathered),
                    Scale = gathered.Scale,
                    People = gathered.People,
                    May = ArticleMay.Of(actor, article),
                    Cursor = await session.Changes.NewestAsync(cancellation),
                };
            },
            cancellation);
    }
}
