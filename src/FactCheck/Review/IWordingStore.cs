using FactCheck.Articles;

namespace FactCheck.Review;

/// <summary>Suggested wordings.</summary>
public interface IWordingStore
{
    Task<SuggestedWording?> FindAsync(WordingId id, CancellationToken cancellation);

    /// <summary>An article's suggested wordings, newest first.</summary>
    Task<IReadOnlyList<SuggestedWording>> OfArticleAsync(ArticleId article, CancellationToken cancellation);

    Task AddAsync(SuggestedWording wording, CancellationToken cancellation);

    /// <summary>Writes what became of it over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(SuggestedWording wording, CancellationToken cancellation);
}
