using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Verdicts;

/// <summary>Verdicts and the rating scale.</summary>
public interface IVerdictStore
{
    /// <summary>The rating scale in its order.</summary>
    Task<IReadOnlyList<Rating>> ScaleAsync(CancellationToken cancellation);

    /// <summary>The claim's current verdict, or nothing.</summary>
    Task<Verdict?> CurrentAsync(ClaimId claim, CancellationToken cancellation);

    /// <summary>The verdict that stands beside the current one, or nothing.</summary>
    Task<Verdict?> SecondAsync(ClaimId claim, CancellationToken cancellation);

    /// <summary>All verdicts of a claim, newest first.</summary>
    Task<IReadOnlyList<Verdict>> OfClaimAsync(ClaimId claim, CancellationToken cancellation);

    /// <summary>All verdicts of an article's claims, newest first.</summary>
    Task<IReadOnlyList<Verdict>> OfArticleAsync(ArticleId article, CancellationToken cancellation);

    Task AddAsync(Verdict verdict, CancellationToken cancellation);

    /// <summary>Lets the claim's sealed verdicts be seen from now on.</summary>
    Task OpenAsync(ClaimId claim, DateTimeOffset at, CancellationToken cancellation);

    Task SetStateAsync(VerdictId id, VerdictState state, CancellationToken cancellation);
}
