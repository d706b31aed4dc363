using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>The steps that people took in splitting texts.</summary>
public interface ISplitStepStore
{
    Task<SplitStep?> FindAsync(SplitStepId id, CancellationToken cancellation);

    /// <summary>A person's newest steps on a revision, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<SplitStep>> OfPersonAsync(RevisionId revision, PersonId person, int limit, CancellationToken cancellation);

    /// <summary>Everybody's steps on a revision, oldest first.</summary>
    Task<IReadOnlyList<SplitStep>> OfRevisionAsync(RevisionId revision, CancellationToken cancellation);

    /// <summary>Everybody's steps on a revision that may have touched one of these claims, oldest first; others may be among them.</summary>
    Task<IReadOnlyList<SplitStep>> TouchingAsync(RevisionId revision, IReadOnlyCollection<ClaimId> claims, CancellationToken cancellation);

    /// <summary>A person's newest step on a revision that stands, or nothing.</summary>
    Task<SplitStep?> NewestStandingAsync(RevisionId revision, PersonId person, CancellationToken cancellation);

    /// <summary>A person's step on a revision that was undone last, or nothing.</summary>
    Task<SplitStep?> NewestUndoneAsync(RevisionId revision, PersonId person, CancellationToken cancellation);

    /// <summary>When the person last took or undid a step on the article, or nothing.</summary>
    Task<DateTimeOffset?> LastMomentAsync(ArticleId article, PersonId person, CancellationToken cancellation);

    Task AddAsync(SplitStep step, CancellationToken cancellation);

    /// <summary>Writes what a step remembers, and whether it is undone, over what was kept of it.</summary>
    Task KeepAsync(SplitStep step, CancellationToken cancellation);
}
