namespace FactCheck.Articles;

/// <summary>Articles and their revisions.</summary>
public interface IArticleStore
{
    Task<Article?> FindAsync(ArticleId id, CancellationToken cancellation);

    /// <summary>All articles, the nearest deadline first, those without one last.</summary>
    Task<IReadOnlyList<Article>> AllAsync(CancellationToken cancellation);

    Task AddAsync(Article article, Revision first, CancellationToken cancellation);

    /// <summary>Writes the article over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Article article, CancellationToken cancellation);

    Task AddRevisionAsync(Revision revision, CancellationToken cancellation);

    Task<Revision?> FindRevisionAsync(RevisionId id, CancellationToken cancellation);

    /// <summary>The revisions of an article, newest first.</summary>
    Task<IReadOnlyList<Revision>> RevisionsAsync(ArticleId id, CancellationToken cancellation);

    Task<bool> SlugIsTakenAsync(string slug, CancellationToken cancellation);
}
