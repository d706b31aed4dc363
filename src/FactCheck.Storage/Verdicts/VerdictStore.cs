using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Verdicts;

namespace FactCheck.Storage.Verdicts;

/// <summary>Verdicts and the rating scale.</summary>
internal sealed class VerdictStore(Sql sql) : IVerdictStore
{
    private const string Columns = "v.id, v.claim_id, v.rating, v.explanation, v.state, v.proposed_by, v.proposed_at, v.is_blind, v.opened_at";

    public Task<IReadOnlyList<Rating>> ScaleAsync(CancellationToken cancellation) =>
        sql.RowsAsync<Rating>(
            "select key, word, meaning, tone, value, position, needs_evidence from rating order by position", values: null, cancellation);

    public Task<Verdict?> CurrentAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowAsync<Verdict>($"select {Columns} from verdict v where v.claim_id = @claim and v.state = 'Current'", new { claim }, cancellation);

    public Task<Verdict?> SecondAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowAsync<Verdict>($"select {Columns} from verdict v where v.claim_id = @claim and v.state = 'Second'", new { claim }, cancellation);

    public Task<IReadOnlyList<Verdict>> OfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<Verdict>(
            $"select {Columns} from verdict v where v.claim_id = @claim order by v.proposed_at desc, v.id desc", new { claim }, cancellation);

    public Task<IReadOnlyList<Verdict>> OfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Verdict>(
            $"""
            select {Columns} from verdict v join claim c on c.id = v.claim_id
            where c.article_id = @article order by v.proposed_at desc, v.id desc
            """,
            new { article },
            cancellation);

    public Task AddAsync(Verdict verdict, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return sql.RunAsync(
            """
            insert into verdict (id, claim_id, rating, explanation, state, proposed_by, proposed_at, is_blind, opened_at)
            values (@Id, @ClaimId, @Rating, @Explanation, @State, @ProposedBy, @ProposedAt, @IsBlind, @OpenedAt)
            """,
            new
            {
                verdict.Id,
                verdict.ClaimId,
                verdict.Rating,
                verdict.Explanation,
                State = verdict.State.ToString(),
                verdict.ProposedBy,
                verdict.ProposedAt,
                verdict.IsBlind,
                verdict.OpenedAt,
            },
            cancellation);
    }

    public Task OpenAsync(ClaimId claim, DateTimeOffset at, CancellationToken cancellation) =>
        sql.RunAsync(
            "update verdict set opened_at = @at where claim_id = @claim and is_blind and opened_at is null", new { claim, at }, cancellation);

    public Task SetStateAsync(VerdictId id, VerdictState state, CancellationToken cancellation) =>
        sql.RunAsync("update verdict set state = @state where id = @id", new { id, state = state.ToString() }, cancellation);
}
