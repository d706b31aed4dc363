using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>Finds an article for somebody; whoever may not read it is not told that it exists.</summary>
internal static class ReadableArticles
{
    public static async Task<Article?> FindForAsync(this IArticleStore articles, Actor actor, ArticleId id, CancellationToken cancellation) =>
        await articles.FindAsync(id, cancellation) is { } article && article.MayBeReadBy(actor) ? article : null;

    /// <summary>Whether the actor may read the article.</summary>
    public static bool MayBeReadBy(this Article article, Actor actor) =>
        Permissions.Check(actor, Act.ReadDesk, new(article.AuthorId == actor.Id)) is null;
}
