using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Sources;

/// <summary>The newsroom's sources, and the evidence they are.</summary>
public interface ISourceStore
{
    /// <summary>A source without where it is used, or nothing.</summary>
    Task<Source?> FindAsync(SourceId id, CancellationToken cancellation);

    /// <summary>The source with this address that is not confidential, or nothing: a confidential one is never offered by its address.</summary>
    Task<Source?> FindByAddressAsync(string canonicalAddress, CancellationToken cancellation);

    /// <summary>All sources, newest first.</summary>
    Task<IReadOnlyList<Source>> AllAsync(CancellationToken cancellation);

    /// <summary>The sources that an article's evidence rests on.</summary>
    Task<IReadOnlyList<Source>> OfArticleAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>The sources that a claim's evidence rests on.</summary>
    Task<IReadOnlyList<Source>> OfClaimAsync(ClaimId claim, CancellationToken cancellation);

    Task AddAsync(Source source, CancellationToken cancellation);

    /// <summary>Writes the source over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Source source, CancellationToken cancellation);

    Task<Evidence?> FindEvidenceAsync(EvidenceId id, CancellationToken cancellation);

    /// <summary>A claim's evidence, the withdrawn included, oldest first.</summary>
    Task<IReadOnlyList<Evidence>> EvidenceOfClaimAsync(ClaimId claim, CancellationToken cancellation);

    /// <summary>The evidence of all claims of an article, oldest first.</summary>
    Task<IReadOnlyList<Evidence>> EvidenceOfArticleAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>The evidence that rests on a source and was not withdrawn.</summary>
    Task<IReadOnlyList<Evidence>> EvidenceFromAsync(SourceId source, CancellationToken cancellation);

    Task AddEvidenceAsync(Evidence evidence, CancellationToken cancellation);

    /// <summary>Writes the evidence over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveEvidenceAsync(Evidence evidence, CancellationToken cancellation);
}
