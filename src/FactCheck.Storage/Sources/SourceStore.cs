using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>The library of sources.</summary>
internal sealed class SourceStore(Sql sql) : ISourceStore
{
    private readonly SourceWords words = new(sql);

    public async Task<Source?> FindAsync(SourceId id, CancellationToken cancellation)
    {
        var source = await SourceRows.FindAsync(sql, id, cancellation);
        while (source?.MergedInto is { } stands)
        {
            source = await SourceRows.FindAsync(sql, stands, cancellation);
        }

        return source;
    }

    public async Task<Source?> FindByAddressAsync(string canonicalAddress, CancellationToken cancellation)
    {
        if (await sql.RowAsync<Source>(
            $"select {SourceRows.WithUse} from source s where s.canonical_address = @canonicalAddress and not s.is_confidential", new { canonicalAddress }, cancellation) is { } source)
        {
            return source;
        }

        var merged = await sql.RowAsync<SourceId?>(
            "select m.into_id from source_merge m where m.canonical_address = @canonicalAddress order by m.merged_at desc limit 1", new { canonicalAddress }, cancellation);
        return merged is { } into && await FindAsync(into, cancellation) is { IsConfidential: false } stands
            ? await sql.RowAsync<Source>($"select {SourceRows.WithUse} from source s where s.id = @Id", new { stands.Id }, cancellation)
            : null;
    }

    public async Task<(IReadOnlyList<Source> Sources, int Total)> FindAsync(SourceFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (conditions, values) = SourceConditions.Of(filter, sql.Dialect);
        values.Add("most", filter.Most);
        values.Add("from", filter.From);
        var total = await sql.ValueAsync<long>($"select count(*) from source s where {conditions}", values, cancellation);
        var page = await sql.RowsAsync<Source>(
            $"select {SourceRows.WithUse}, {SourceConditions.NewestCapture} as newest_capture from source s where {conditions} order by {SourceConditions.OrderOf(filter, sql.Dialect)} limit @most offset @from", values, cancellation);
        return (page, (int)total);
    }

    public Task<IReadOnlyList<Source>> OfContentAsync(string hash, CancellationToken cancellation) =>
        sql.RowsAsync<Source>(
            $"""
            select {SourceRows.WithUse} from source s
            where s.id in (select c.source_id from capture c where c.hash = @hash) and not s.is_confidential and s.merged_into is null
            order by s.created_at, s.id
            """,
            new { hash },
            cancellation);

    public async Task<IReadOnlyList<AlikeSource>> AlikeAsync(SourceId source, CancellationToken cancellation)
    {
        var rows = await sql.RowsAsync<Source>(
            $"""
            select {SourceRows.WithUse} from source s
            where s.id <> @source and not s.is_confidential and s.merged_into is null and s.id in (
                select o.source_id from capture c join capture o on o.hash = c.hash where c.source_id = @source
                union
                select o.source_id from capture c join capture_text t on t.capture_id = c.id
                join capture_text u on u.text_hash = t.text_hash join capture o on o.id = u.capture_id where c.source_id = @source)
            order by s.created_at, s.id
            """,
            new { source },
            cancellation);
        var files = (await sql.RowsAsync<SourceId>(
            "select o.source_id from capture c join capture o on o.hash = c.hash where c.source_id = @source", new { source }, cancellation)).ToHashSet();
        return [.. rows.Select(row => new AlikeSource(row, files.Contains(row.Id)))];
    }

    public Task<IReadOnlyList<Source>> OfPublisherAsync(string foldedPublisher, int most, CancellationToken cancellation) =>
        sql.RowsAsync<Source>(
            $"""
            select {SourceRows.WithUse} from source s
            where s.folded_publisher = @foldedPublisher and not s.is_confidential and s.merged_into is null
            order by s.group_id is null, s.created_at, s.id limit @most
            """,
            new { foldedPublisher, most },
            cancellation);

    public Task<IReadOnlyList<Source>> OfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Source>(
            $"""
            select {SourceRows.WithUse} from source s
            where s.id in (select e.source_id from evidence e join claim c on c.id = e.claim_id where c.article_id = @article)
            order by s.created_at desc, s.id desc
            """,
            new { article },
            cancellation);

    public Task<IReadOnlyList<Source>> OfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<Source>(
            $"select {SourceRows.WithUse} from source s where s.id in (select e.source_id from evidence e where e.claim_id = @claim) order by s.created_at desc, s.id desc",
            new { claim },
            cancellation);

    public async Task AddAsync(Source source, CancellationToken cancellation)
    {
        await sql.RunAsync(
            """
            insert into source (id, kind, title, publisher, published_on, address, canonical_address, is_primary, is_confidential, withheld_because, notes,
                is_from_author, contact, group_id, merged_into, folded_title, folded_publisher, version, created_by, created_at)
            values (@Id, @Kind, @Title, @Publisher, @PublishedOn, @Address, @CanonicalAddress, @IsPrimary, @IsConfidential, @WithheldBecause, @Notes,
                @IsFromAuthor, @contact, @GroupId, @MergedInto, @foldedTitle, @foldedPublisher, @Version, @CreatedBy, @CreatedAt)
            """,
            SourceRows.Values(source),
            cancellation);
        await words.KeepAsync(source, cancellation);
    }

    public async Task<bool> SaveAsync(Source source, CancellationToken cancellation)
    {
        var saved = await sql.RunAsync(
            """
            update source set kind = @Kind, title = @Title, publisher = @Publisher, published_on = @PublishedOn, address = @Address,
                canonical_address = @CanonicalAddress, is_primary = @IsPrimary, is_confidential = @IsConfidential,
                withheld_because = @WithheldBecause, notes = @Notes, contact = @contact, group_id = @GroupId, merged_into = @MergedInto,
                folded_title = @foldedTitle, folded_publisher = @foldedPublisher, version = version + 1
            where id = @Id and version = @Version
            """,
            SourceRows.Values(source),
            cancellation) == 1;
        if (saved)
        {
            await words.KeepAsync(source, cancellation);
        }

        return saved;
    }

    /// <summary>Writes anew what follows from the source's fields, as where an earlier program wrote them.</summary>
    internal async Task RefoldAsync(Source source, CancellationToken cancellation)
    {
        var (id, foldedTitle, foldedPublisher) = (source.Id, SourceRows.FoldedTitle(source), SourceRows.FoldedPublisher(source));
        await sql.RunAsync(
            "update source as s set folded_title = @foldedTitle, folded_publisher = @foldedPublisher where s.id = @id", new { id, foldedTitle, foldedPublisher }, cancellation);
        await words.KeepAsync(source, cancellation);
    }
}
