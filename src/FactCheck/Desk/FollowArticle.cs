using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Published;

namespace FactCheck.Desk;

/// <summary>Reads what changed in an article since somebody read it.</summary>
public sealed class FollowArticle(IDatabase database, Gathering gathering)
{
    /// <summary>
    /// The board as the actor may see it now, with every claim that did not change the same instance as before, and the
    /// same board where nothing did; missing where they may not read it any more. Whom a change woke says which it was: one
    /// reading then serves all of them, and gives each the roles that they hold at its moment.
    /// </summary>
    public async Task<Outcome<ArticleBoard>> RunAsync(Actor actor, ArticleBoard known, long? change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(known);
        if (change is { } moment)
        {
            return await gathering.AtAsync(database, known.Article.Id, moment, cancellation) is { } shared
                && shared.People.TryGetValue(actor.Id, out var person) && !person.IsDisabled
                && new Actor(person.Id, person.Roles) is var now && shared.Article.MayBeReadBy(now)
                ? ArticleBoards.Of(now, shared, known)
                : new Outcome<ArticleBoard>.Missing();
        }

        return await database.ReadAsync<Outcome<ArticleBoard>>(
            async session => await session.Articles.FindForAsync(actor, known.Article.Id, cancellation) is { } article
                ? ArticleBoards.Of(actor, await gathering.OfAsync(session, article, cancellation), known)
                : new Outcome<ArticleBoard>.Missing(),
            cancellation);
    }
}
