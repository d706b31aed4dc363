using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Claims with their anchors, and clearances.</summary>
public interface IClaimStore
{
    Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellation);

    Task<Claim?> FindAsync(ArticleId article, int number, CancellationToken cancellation);

    /// <summary>An article's claims: the numbered ones by number, then the suggestions by age.</summary>
    Task<IReadOnlyList<Claim>> OfArticleAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>The versions of an article's claims, in the same order.</summary>
    Task<IReadOnlyList<ClaimVersion>> VersionsAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>An article's suggestions that stand somewhere between two offsets of a revision.</summary>
    Task<IReadOnlyList<Claim>> SuggestedAsync(ArticleId article, RevisionId revision, int start, int end, CancellationToken cancellation);

    /// <summary>The claims of all articles that are in one of these states, oldest first, without their anchors.</summary>
    Task<IReadOnlyList<Claim>> InStatusAsync(IReadOnlyCollection<ClaimStatus> statuses, CancellationToken cancellation);

    /// <summary>The next free claim number of an article.</summary>
    Task<int> NextNumberAsync(ArticleId article, CancellationToken cancellation);

    Task AddAsync(Claim claim, CancellationToken cancellation);

    /// <summary>Writes the claim, without its anchors, over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Claim claim, CancellationToken cancellation);

    /// <summary>Replaces the claim's anchors in one revision; those of earlier revisions stay as they are.</summary>
    Task SetAnchorsAsync(ClaimId id, RevisionId revision, IReadOnlyList<TextAnchor> anchors, CancellationToken cancellation);

    /// <summary>Removes a claim of this version, on which nothing hangs, with its anchors; false where that version is gone.</summary>
    Task<bool> RemoveAsync(ClaimId id, int version, CancellationToken cancellation);

    /// <summary>Where claims and suggestions stand in a revision, whichever it is, in the order of the text.</summary>
    Task<IReadOnlyList<StandingClaim>> StandingAsync(RevisionId revision, CancellationToken cancellation);

    Task<IReadOnlyList<Clearance>> ClearancesAsync(RevisionId revision, CancellationToken cancellation);

    Task<Clearance?> FindClearanceAsync(ClearanceId id, CancellationToken cancellation);

    /// <summary>Does nothing where this exact passage is cleared already.</summary>
    Task AddClearanceAsync(Clearance clearance, CancellationToken cancellation);

    Task<bool> RemoveClearanceAsync(ClearanceId id, CancellationToken cancellation);
}
