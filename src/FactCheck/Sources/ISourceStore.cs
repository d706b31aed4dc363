using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Sources;

/// <summary>The newsroom's library of sources.</summary>
public interface ISourceStore
{
    /// <summary>A source without where it is used, or nothing; for one that was merged the one that stands for it.</summary>
    Task<Source?> FindAsync(SourceId id, CancellationToken cancellation);

    /// <summary>The source with this address that is not confidential, or nothing: a confidential one is never offered by its address.</summary>
    Task<Source?> FindByAddressAsync(string canonicalAddress, CancellationToken cancellation);

    /// <summary>The sources that a cleaned filter lets through, as many as it wants, and how many there are in all; none that was merged into another.</summary>
    Task<(IReadOnlyList<Source> Sources, int Total)> FindAsync(SourceFilter filter, CancellationToken cancellation);

    /// <summary>Sources that are not confidential and have a kept capture of this content.</summary>
    Task<IReadOnlyList<Source>> OfContentAsync(string hash, CancellationToken cancellation);

    /// <summary>Sources that are not confidential and have a kept capture with the content, or with the words, of one of this source's.</summary>
    Task<IReadOnlyList<AlikeSource>> AlikeAsync(SourceId source, CancellationToken cancellation);

    /// <summary>Other sources with this publisher, folded, that are not confidential, those in a group first.</summary>
    Task<IReadOnlyList<Source>> OfPublisherAsync(string foldedPublisher, int most, CancellationToken cancellation);

    /// <summary>The sources that an article's evidence rests on.</summary>
    Task<IReadOnlyList<Source>> OfArticleAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>The sources that a claim's evidence rests on.</summary>
    Task<IReadOnlyList<Source>> OfClaimAsync(ClaimId claim, CancellationToken cancellation);

    Task AddAsync(Source source, CancellationToken cancellation);

    /// <summary>Writes the source over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Source source, CancellationToken cancellation);
}

/// <summary>A source that has something in common with another.</summary>
/// <param name="Source">The source.</param>
/// <param name="IsSameFile">Whether a capture of both is the same, byte for byte; otherwise the words of one are the same.</param>
public sealed record AlikeSource(Source Source, bool IsSameFile);
