using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Verdicts;

namespace FactCheck.Review;

/// <summary>Sign-offs, queries and what was added with their answers.</summary>
public interface IReviewStore
{
    /// <summary>All answers to a verdict, the void included, oldest first.</summary>
    Task<IReadOnlyList<SignOff>> OfVerdictAsync(VerdictId verdict, CancellationToken cancellation);

    /// <summary>All answers to the verdicts of an article's claims, oldest first.</summary>
    Task<IReadOnlyList<SignOff>> OfArticleAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>All answers to the verdicts of a claim, oldest first.</summary>
    Task<IReadOnlyList<SignOff>> OfClaimAsync(ClaimId claim, CancellationToken cancellation);

    Task AddAsync(SignOff signOff, CancellationToken cancellation);

    /// <summary>Voids the valid answers to a verdict, keeping them in its history; returns how many there were.</summary>
    Task<int> VoidAsync(VerdictId verdict, string because, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Voids one person's valid answer to a verdict.</summary>
    Task<int> VoidAsync(VerdictId verdict, PersonId by, string because, DateTimeOffset at, CancellationToken cancellation);

    Task<Query?> FindQueryAsync(QueryId id, CancellationToken cancellation);

    Task<IReadOnlyList<Query>> QueriesOfArticleAsync(ArticleId article, CancellationToken cancellation);

    Task<IReadOnlyList<Query>> QueriesOfClaimAsync(ClaimId claim, CancellationToken cancellation);

    /// <summary>The queries on the claims of a person's own articles, oldest first.</summary>
    Task<IReadOnlyList<Query>> QueriesForAuthorAsync(PersonId author, CancellationToken cancellation);

    /// <summary>Every query without an answer, oldest first.</summary>
    Task<IReadOnlyList<OpenQuery>> OpenQueriesAsync(CancellationToken cancellation);

    Task SetRemindedAsync(QueryId id, DateTimeOffset at, CancellationToken cancellation);

    Task AddAnnexAsync(Annex annex, CancellationToken cancellation);

    /// <summary>What was added with the answers on an article's claims, oldest first.</summary>
    Task<IReadOnlyList<Annex>> AnnexesOfArticleAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>What was added with the answers on a claim, oldest first.</summary>
    Task<IReadOnlyList<Annex>> AnnexesOfClaimAsync(ClaimId claim, CancellationToken cancellation);

    Task AddQueryAsync(Query query, CancellationToken cancellation);

    /// <summary>Puts a query to another claim.</summary>
    Task MoveQueryAsync(QueryId id, ClaimId to, CancellationToken cancellation);

    /// <summary>False where it was answered or taken back before.</summary>
    Task<bool> WithdrawQueryAsync(QueryId id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>False where it was answered or taken back before.</summary>
    Task<bool> AnswerAsync(QueryId id, string answer, PersonId by, DateTimeOffset at, CancellationToken cancellation);
}
