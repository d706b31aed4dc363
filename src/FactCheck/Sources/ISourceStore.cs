using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Sources;

/// <summary>The newsroom's sources, and the evidence they are.</summary>
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

    Task<Evidence?> FindEvidenceAsync(EvidenceId id, CancellationToken cancellation);

    /// <summary>A claim's evidence, the withdrawn included, oldest first.</summary>
    Task<IReadOnlyList<Evidence>> EvidenceOfClaimAsync(ClaimId claim, CancellationToken cancellation);

    /// <summary>The evidence of all claims of an article, oldest first.</summary>
    Task<IReadOnlyList<Evidence>> EvidenceOfArticleAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>All evidence that ever rested on a source, the withdrawn included.</summary>
    Task<IReadOnlyList<Evidence>> AllEvidenceFromAsync(SourceId source, CancellationToken cancellation);

    /// <summary>Of an article's evidence what rests on a page that is flagged, oldest first; mostly none.</summary>
    Task<IReadOnlyList<Evidence>> FlaggedEvidenceAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>The evidence that rests on a source and was not withdrawn.</summary>
    Task<IReadOnlyList<Evidence>> EvidenceFromAsync(SourceId source, CancellationToken cancellation);

    Task AddEvidenceAsync(Evidence evidence, CancellationToken cancellation);

    /// <summary>Writes the evidence over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveEvidenceAsync(Evidence evidence, CancellationToken cancellation);

    /// <summary>The notes on a source, oldest first.</summary>
    Task<IReadOnlyList<SourceNote>> NotesAsync(SourceId source, CancellationToken cancellation);

    Task AddNoteAsync(SourceNote note, CancellationToken cancellation);

    /// <summary>The groups by name, with how many sources that are not confidential are in each; none without any.</summary>
    Task<IReadOnlyList<SourceGroupSize>> GroupsAsync(CancellationToken cancellation);

    Task<SourceGroup?> FindGroupAsync(SourceGroupId id, CancellationToken cancellation);

    /// <summary>The group of this name, however it is written, or nothing.</summary>
    Task<SourceGroup?> FindGroupAsync(string name, CancellationToken cancellation);

    Task AddGroupAsync(SourceGroup group, CancellationToken cancellation);

    /// <summary>Gives a group another name; false where it has another than it had when it was seen.</summary>
    Task<bool> RenameGroupAsync(SourceGroup seen, string name, CancellationToken cancellation);

    /// <summary>The source that was merged into another, as it was, or nothing.</summary>
    Task<Source?> FindMergedAsync(SourceId id, CancellationToken cancellation);

    /// <summary>How the source was merged, or nothing.</summary>
    Task<SourceMerge?> FindMergeAsync(SourceId merged, CancellationToken cancellation);

    /// <summary>The merges into a source, oldest first.</summary>
    Task<IReadOnlyList<SourceMerge>> MergedIntoAsync(SourceId source, CancellationToken cancellation);

    /// <summary>Keeps the merge and moves the notes; evidence, captures and the two sources are saved by themselves.</summary>
    Task MergeAsync(SourceMerge merge, CancellationToken cancellation);

    /// <summary>Forgets the merge and moves the notes back.</summary>
    Task UnmergeAsync(SourceMerge merge, CancellationToken cancellation);

    /// <summary>Deletes what people wrote about the source's reliability, and the addresses of what was merged into it or of itself.</summary>
    Task EraseNotesAsync(SourceId source, CancellationToken cancellation);
}

/// <summary>A source that has something in common with another.</summary>
/// <param name="Source">The source.</param>
/// <param name="IsSameFile">Whether a capture of both is the same, byte for byte; otherwise the words of one are the same.</param>
public sealed record AlikeSource(Source Source, bool IsSameFile);
