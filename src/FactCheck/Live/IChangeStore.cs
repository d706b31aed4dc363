using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Live;

/// <summary>The append-only chain of changes.</summary>
public interface IChangeStore
{
    /// <summary>Appends a change in the same transaction as what it records.</summary>
    Task RecordAsync(Change change, CancellationToken cancellation);

    /// <summary>The sequence of the newest change, 0 where there is none: the cursor of a page that just read.</summary>
    Task<long> NewestAsync(CancellationToken cancellation);

    /// <summary>An article's changes after a cursor, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Change>> OfArticleAsync(ArticleId article, long after, int limit, CancellationToken cancellation);

    /// <summary>All changes after a cursor, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Change>> AfterAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>An article's newest changes, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Change>> HistoryAsync(ArticleId article, int limit, CancellationToken cancellation);

    /// <summary>A claim's newest change, or nothing.</summary>
    Task<Change?> NewestOfClaimAsync(ArticleId article, ClaimId claim, CancellationToken cancellation);

    /// <summary>The changes that somebody looks for, before a sequence, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Change>> FindAsync(ChangeFilter filter, long before, int limit, CancellationToken cancellation);

    /// <summary>The newsroom's changes before a sequence, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Change>> AuditAsync(long before, int limit, CancellationToken cancellation);
}
