using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>What is evidence for or against claims.</summary>
internal sealed class EvidenceStore(Sql sql) : IEvidenceStore
{
    private const string Columns =
        """
        e.id, e.claim_id, e.source_id, e.stance, e.excerpt, e.locator, e.version, e.created_by, e.created_at,
        e.withdrawn_by, e.withdrawn_at, e.withdrawn_because,
        (select f.flag from page_flag f where f.evidence_id = e.id) as page
        """;

    public Task<Evidence?> FindAsync(EvidenceId id, CancellationToken cancellation) =>
        sql.RowAsync<Evidence>($"select {Columns} from evidence e where e.id = @id", new { id }, cancellation);

    public Task<IReadOnlyList<Evidence>> OfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"select {Columns} from evidence e where e.claim_id = @claim order by e.created_at, e.id", new { claim }, cancellation);

    public Task<IReadOnlyList<Evidence>> OfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"""
            select {Columns} from evidence e join claim c on c.id = e.claim_id
            where c.article_id = @article order by e.created_at, e.id
            """,
            new { article },
            cancellation);

    public Task<IReadOnlyList<Evidence>> FlaggedAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"""
            select {Columns} from page_flag p join evidence e on e.id = p.evidence_id join claim c on c.id = e.claim_id
            where c.article_id = @article order by e.created_at, e.id
            """,
            new { article },
            cancellation);

    public Task<IReadOnlyList<Evidence>> FromAsync(SourceId source, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"select {Columns} from evidence e where e.source_id = @source and e.withdrawn_at is null order by e.created_at, e.id",
            new { source },
            cancellation);

    public Task<IReadOnlyList<Evidence>> AllFromAsync(SourceId source, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"select {Columns} from evidence e where e.source_id = @source order by e.created_at, e.id", new { source }, cancellation);

    public Task AddAsync(Evidence evidence, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into evidence (id, claim_id, source_id, stance, excerpt, locator, version, created_by, created_at, withdrawn_by, withdrawn_at, withdrawn_because)
            values (@Id, @ClaimId, @SourceId, @Stance, @Excerpt, @Locator, @Version, @CreatedBy, @CreatedAt, @WithdrawnBy, @WithdrawnAt, @WithdrawnBecause)
            """,
            Values(evidence),
            cancellation);

    public async Task<bool> SaveAsync(Evidence evidence, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update evidence set claim_id = @ClaimId, source_id = @SourceId, stance = @Stance, excerpt = @Excerpt, locator = @Locator,
                withdrawn_by = @WithdrawnBy, withdrawn_at = @WithdrawnAt, withdrawn_because = @WithdrawnBecause, version = version + 1
            where id = @Id and version = @Version
            """,
            Values(evidence),
            cancellation) == 1;

    private static object Values(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new
        {
            evidence.Id,
            evidence.ClaimId,
            evidence.SourceId,
            Stance = evidence.Stance.ToString(),
            evidence.Excerpt,
            evidence.Locator,
            evidence.Version,
            evidence.CreatedBy,
            evidence.CreatedAt,
            evidence.WithdrawnBy,
            evidence.WithdrawnAt,
            evidence.WithdrawnBecause,
        };
    }
}
