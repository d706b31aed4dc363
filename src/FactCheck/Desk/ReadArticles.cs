using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>Reads the newsroom's articles with their progress.</summary>
public sealed class ReadArticles(IDatabase database, Standings standings)
{
    /// <summary>The articles that the actor may read, the nearest deadline first.</summary>
    public Task<Outcome<IReadOnlyList<ArticleProgress>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<ArticleProgress>>>(
            async session => (await standings.AllAsync(session, cancellation))
                .Select(standing => standing.Progress)
                .Where(progress => Permissions.Check(actor, Act.ReadDesk, new(progress.Article.AuthorId == actor.Id)) is null)
                .ToList(),
            cancellation);
    }
}
