using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>Sources, and the evidence they are.</summary>
internal sealed class SourceStore(Sql sql) : ISourceStore
{
    private const string Columns =
        """
        s.id, s.kind, s.title, s.publisher, s.published_on, s.address, s.canonical_address, s.is_primary, s.is_confidential,
        s.withheld_because, s.notes, s.version, s.created_by, s.created_at
        """;

    /// <summary>Counting where a source is used costs the more the more it is, so that an act which does not show it does without.</summary>
    private const string WithUse =
        $"{Columns}, (select count(distinct u.claim_id) from evidence u where u.source_id = s.id and u.withdrawn_at is null) as used_in";

    private const string EvidenceColumns =
        """
        e.id, e.claim_id, e.source_id, e.stance, e.excerpt, e.locator, e.version, e.created_by, e.created_at,
        e.withdrawn_by, e.withdrawn_at, e.withdrawn_because
        """;

    public Task<Source?> FindAsync(SourceId id, CancellationToken cancellation) =>
        sql.RowAsync<Source>($"select {Columns} from source s where s.id = @id", new { id }, cancellation);

    public Task<Source?> FindByAddressAsync(string canonicalAddress, CancellationToken cancellation) =>
        sql.RowAsync<Source>(
            $"select {WithUse} from source s where s.canonical_address = @canonicalAddress and not s.is_confidential", new { canonicalAddress }, cancellation);

    public Task<IReadOnlyList<Source>> AllAsync(CancellationToken cancellation) =>
        sql.RowsAsync<Source>($"select {WithUse} from source s order by s.created_at desc, s.id desc", values: null, cancellation);

    public Task<IReadOnlyList<Source>> OfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Source>(
            $"""
            select {WithUse} from source s
            where s.id in (select e.source_id from evidence e join claim c on c.id = e.claim_id where c.article_id = @article)
            order by s.created_at desc, s.id desc
            """,
            new { article },
            cancellation);

    public Task<IReadOnlyList<Source>> OfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<Source>(
            $"select {WithUse} from source s where s.id in (select e.source_id from evidence e where e.claim_id = @claim) order by s.created_at desc, s.id desc",
            new { claim },
            cancellation);

    public Task AddAsync(Source source, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into source (id, kind, title, publisher, published_on, address, canonical_address, is_primary, is_confidential, withheld_because, notes, version, created_by, created_at)
            values (@Id, @Kind, @Title, @Publisher, @PublishedOn, @Address, @CanonicalAddress, @IsPrimary, @IsConfidential, @WithheldBecause, @Notes, @Version, @CreatedBy, @CreatedAt)
            """,
            Values(source),
            cancellation);

    public async Task<bool> SaveAsync(Source source, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update source set kind = @Kind, title = @Title, publisher = @Publisher, published_on = @PublishedOn, address = @Address,
                canonical_address = @CanonicalAddress, is_primary = @IsPrimary, is_confidential = @IsConfidential,
                withheld_because = @WithheldBecause, notes = @Notes, version = version + 1
            where id = @Id and version = @Version
            """,
            Values(source),
            cancellation) == 1;

    public Task<Evidence?> FindEvidenceAsync(EvidenceId id, CancellationToken cancellation) =>
        sql.RowAsync<Evidence>($"select {EvidenceColumns} from evidence e where e.id = @id", new { id }, cancellation);

    public Task<IReadOnlyList<Evidence>> EvidenceOfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"select {EvidenceColumns} from evidence e where e.claim_id = @claim order by e.created_at, e.id", new { claim }, cancellation);

    public Task<IReadOnlyList<Evidence>> EvidenceOfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"""
            select {EvidenceColumns} from evidence e join claim c on c.id = e.claim_id
            where c.article_id = @article order by e.created_at, e.id
            """,
            new { article },
            cancellation);

    public Task<IReadOnlyList<Evidence>> EvidenceFromAsync(SourceId source, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"select {EvidenceColumns} from evidence e where e.source_id = @source and e.withdrawn_at is null order by e.created_at, e.id",
            new { source },
            cancellation);

    public Task AddEvidenceAsync(Evidence evidence, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into evidence (id, claim_id, source_id, stance, excerpt, locator, version, created_by, created_at, withdrawn_by, withdrawn_at, withdrawn_because)
            values (@Id, @ClaimId, @SourceId, @Stance, @Excerpt, @Locator, @Version, @CreatedBy, @CreatedAt, @WithdrawnBy, @WithdrawnAt, @WithdrawnBecause)
            """,
            Values(evidence),
            cancellation);

    public async Task<bool> SaveEvidenceAsync(Evidence evidence, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update evidence set claim_id = @ClaimId, source_id = @SourceId, stance = @Stance, excerpt = @Excerpt, locator = @Locator,
                withdrawn_by = @WithdrawnBy, withdrawn_at = @WithdrawnAt, withdrawn_because = @WithdrawnBecause, version = version + 1
            where id = @Id and version = @Version
            """,
            Values(evidence),
            cancellation) == 1;

    private static object Values(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.IsWithheld
            ? throw new InvalidOperationException("This copy of the source was emptied for somebody who may not know it; it cannot be written.")
            : new
            {
                source.Id,
                Kind = source.Kind.ToString(),
                source.Title,
                source.Publisher,
                source.PublishedOn,
                source.Address,
                source.CanonicalAddress,
                source.IsPrimary,
                source.IsConfidential,
                source.WithheldBecause,
                source.Notes,
                source.Version,
                source.CreatedBy,
                source.CreatedAt,
            };
    }

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
