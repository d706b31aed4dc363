using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Sources;

/// <summary>What is evidence for or against claims.</summary>
public interface IEvidenceStore
{
    Task<Evidence?> FindAsync(EvidenceId id, CancellationToken cancellation);

    /// <summary>A claim's evidence, the withdrawn included, oldest first.</summary>
    Task<IReadOnlyList<Evidence>> OfClaimAsync(ClaimId claim, CancellationToken cancellation);

    /// <summary>The evidence of all claims of an article, oldest first.</summary>
    Task<IReadOnlyList<Evidence>> OfArticleAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>Of an article's evidence what rests on a page that is flagged, oldest first; mostly none.</summary>
    Task<IReadOnlyList<Evidence>> FlaggedAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>The evidence that rests on a source and was not withdrawn.</summary>
    Task<IReadOnlyList<Evidence>> FromAsync(SourceId source, CancellationToken cancellation);

    /// <summary>All evidence that ever rested on a source, the withdrawn included.</summary>
    Task<IReadOnlyList<Evidence>> AllFromAsync(SourceId source, CancellationToken cancellation);

    Task AddAsync(Evidence evidence, CancellationToken cancellation);

    /// <summary>Writes the evidence over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Evidence evidence, CancellationToken cancellation);
}
