using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>Sources, and the evidence they are.</summary>
internal sealed class SourceStore(Sql sql) : ISourceStore
{
    private const string Columns =
        """
        s.id, s.kind, s.title, s.publisher, s.published_on, s.address, s.canonical_address, s.is_primary, s.is_confidential,
        s.withheld_because, s.notes, s.is_from_author, s.contact, s.group_id, s.merged_into, s.version, s.created_by, s.created_at
        """;

    /// <summary>Counting where a source is used costs the more the more it is, so that an act which does not show it does without.</summary>
    private const string WithUse =
        $"{Columns}, (select count(distinct u.claim_id) from evidence u where u.source_id = s.id and u.withdrawn_at is null) as used_in";

    private const string EvidenceColumns =
        """
        e.id, e.claim_id, e.source_id, e.stance, e.excerpt, e.locator, e.version, e.created_by, e.created_at,
        e.withdrawn_by, e.withdrawn_at, e.withdrawn_because,
        (select f.flag from page_flag f where f.evidence_id = e.id) as page
        """;

    private readonly SourceWords words = new(sql);

    public async Task<Source?> FindAsync(SourceId id, CancellationToken cancellation)
    {
        var source = await RowAsync(id, cancellation);
        while (source?.MergedInto is { } stands)
        {
            source = await RowAsync(stands, cancellation);
        }

        return source;
    }

    public async Task<Source?> FindByAddressAsync(string canonicalAddress, CancellationToken cancellation)
    {
        if (await sql.RowAsync<Source>(
            $"select {WithUse} from source s where s.canonical_address = @canonicalAddress and not s.is_confidential", new { canonicalAddress }, cancellation) is { } source)
        {
            return source;
        }

        var merged = await sql.RowAsync<SourceId?>(
            "select m.into_id from source_merge m where m.canonical_address = @canonicalAddress order by m.merged_at desc limit 1", new { canonicalAddress }, cancellation);
        return merged is { } into && await FindAsync(into, cancellation) is { IsConfidential: false } stands
            ? await sql.RowAsync<Source>($"select {WithUse} from source s where s.id = @Id", new { stands.Id }, cancellation)
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
            $"select {WithUse}, {SourceConditions.NewestCapture} as newest_capture from source s where {conditions} order by {SourceConditions.OrderOf(filter, sql.Dialect)} limit @most offset @from", values, cancellation);
        return (page, (int)total);
    }

    public Task<IReadOnlyList<Source>> OfContentAsync(string hash, CancellationToken cancellation) =>
        sql.RowsAsync<Source>(
            $"""
            select {WithUse} from source s
            where s.id in (select c.source_id from capture c where c.hash = @hash) and not s.is_confidential and s.merged_into is null
            order by s.created_at, s.id
            """,
            new { hash },
            cancellation);

    public async Task<IReadOnlyList<AlikeSource>> AlikeAsync(SourceId source, CancellationToken cancellation)
    {
        var rows = await sql.RowsAsync<Source>(
            $"""
            select {WithUse} from source s
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
            select {WithUse} from source s
            where s.folded_publisher = @foldedPublisher and not s.is_confidential and s.merged_into is null
            order by s.group_id is null, s.created_at, s.id limit @most
            """,
            new { foldedPublisher, most },
            cancellation);

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

    public async Task AddAsync(Source source, CancellationToken cancellation)
    {
        await sql.RunAsync(
            """
            insert into source (id, kind, title, publisher, published_on, address, canonical_address, is_primary, is_confidential, withheld_because, notes,
                is_from_author, contact, group_id, merged_into, folded_title, folded_publisher, version, created_by, created_at)
            values (@Id, @Kind, @Title, @Publisher, @PublishedOn, @Address, @CanonicalAddress, @IsPrimary, @IsConfidential, @WithheldBecause, @Notes,
                @IsFromAuthor, @contact, @GroupId, @MergedInto, @foldedTitle, @foldedPublisher, @Version, @CreatedBy, @CreatedAt)
            """,
            Values(source),
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
            Values(source),
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
        var (id, foldedTitle, foldedPublisher) = (source.Id, FoldedTitle(source), FoldedPublisher(source));
        await sql.RunAsync(
            "update source as s set folded_title = @foldedTitle, folded_publisher = @foldedPublisher where s.id = @id", new { id, foldedTitle, foldedPublisher }, cancellation);
        await words.KeepAsync(source, cancellation);
    }

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

    public Task<IReadOnlyList<Evidence>> FlaggedEvidenceAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"""
            select {EvidenceColumns} from page_flag p join evidence e on e.id = p.evidence_id join claim c on c.id = e.claim_id
            where c.article_id = @article order by e.created_at, e.id
            """,
            new { article },
            cancellation);

    public Task<IReadOnlyList<Evidence>> EvidenceFromAsync(SourceId source, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"select {EvidenceColumns} from evidence e where e.source_id = @source and e.withdrawn_at is null order by e.created_at, e.id",
            new { source },
            cancellation);

    public Task<IReadOnlyList<Evidence>> AllEvidenceFromAsync(SourceId source, CancellationToken cancellation) =>
        sql.RowsAsync<Evidence>(
            $"select {EvidenceColumns} from evidence e where e.source_id = @source order by e.created_at, e.id", new { source }, cancellation);

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

    public Task<IReadOnlyList<SourceNote>> NotesAsync(SourceId source, CancellationToken cancellation) =>
        sql.RowsAsync<SourceNote>(
            "select id, source_id, content as text, written_by, written_at from source_note where source_id = @source order by written_at, id", new { source }, cancellation);

    public async Task AddNoteAsync(SourceNote note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(note);
        await sql.RunAsync(
            "insert into source_note (id, source_id, content, written_by, written_at) values (@Id, @SourceId, @Text, @WrittenBy, @WrittenAt)",
            new { note.Id, note.SourceId, note.Text, note.WrittenBy, note.WrittenAt },
            cancellation);
        if (await RowAsync(note.SourceId, cancellation) is { } source)
        {
            await words.KeepAsync(source, cancellation);
        }
    }

    public async Task<IReadOnlyList<SourceGroupSize>> GroupsAsync(CancellationToken cancellation) =>
        [.. (await sql.RowsAsync<GroupRow>(
            """
            select g.id, g.name, g.created_by, g.created_at, count(*) as sources
            from source_group g join source s on s.group_id = g.id
            where not s.is_confidential and s.merged_into is null
            group by g.id, g.name, g.created_by, g.created_at
            """,
            values: null,
            cancellation))
            .Select(row => new SourceGroupSize(new SourceGroup { Id = row.Id, Name = row.Name, CreatedBy = row.CreatedBy, CreatedAt = row.CreatedAt }, (int)row.Sources))
            .OrderBy(group => group.Group.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(group => group.Group.Id.Value)];

    public Task<SourceGroup?> FindGroupAsync(SourceGroupId id, CancellationToken cancellation) =>
        sql.RowAsync<SourceGroup>("select id, name, created_by, created_at from source_group where id = @id", new { id }, cancellation);

    public Task<SourceGroup?> FindGroupAsync(string name, CancellationToken cancellation) =>
        sql.RowAsync<SourceGroup>(
            "select id, name, created_by, created_at from source_group where folded_name = @folded", new { folded = FoldedWords.Line(name) ?? "" }, cancellation);

    public Task AddGroupAsync(SourceGroup group, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(group);
        return sql.RunAsync(
            "insert into source_group (id, name, folded_name, created_by, created_at) values (@Id, @Name, @folded, @CreatedBy, @CreatedAt)",
            new { group.Id, group.Name, folded = FoldedWords.Line(group.Name), group.CreatedBy, group.CreatedAt },
            cancellation);
    }

    public async Task<bool> RenameGroupAsync(SourceGroup seen, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return await sql.RunAsync(
            "update source_group set name = @name, folded_name = @folded where id = @Id and name = @Name",
            new { seen.Id, seen.Name, name, folded = FoldedWords.Line(name) },
            cancellation) == 1;
    }

    public async Task<Source?> FindMergedAsync(SourceId id, CancellationToken cancellation) =>
        await RowAsync(id, cancellation) is { MergedInto: not null } merged ? merged : null;

    public async Task<SourceMerge?> FindMergeAsync(SourceId merged, CancellationToken cancellation) =>
        (await sql.RowAsync<MergeRow>($"select {MergeColumns} from source_merge where source_id = @merged", new { merged }, cancellation))?.ToMerge();

    public async Task<IReadOnlyList<SourceMerge>> MergedIntoAsync(SourceId source, CancellationToken cancellation) =>
        [.. (await sql.RowsAsync<MergeRow>(
            $"select {MergeColumns} from source_merge where into_id = @source order by merged_at, source_id", new { source }, cancellation)).Select(row => row.ToMerge())];

    public async Task MergeAsync(SourceMerge merge, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(merge);
        await sql.RunAsync(
            """
            insert into source_merge (source_id, into_id, canonical_address, moved, merged_by, merged_at)
            values (@SourceId, @IntoId, @CanonicalAddress, @moved, @MergedBy, @MergedAt)
            """,
            new { merge.SourceId, merge.IntoId, merge.CanonicalAddress, moved = Json.Of(merge.Moved), merge.MergedBy, merge.MergedAt },
            cancellation);
        await MoveNotesAsync(merge.Moved.Notes, merge.IntoId, cancellation);
    }

    public async Task UnmergeAsync(SourceMerge merge, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(merge);
        await sql.RunAsync("delete from source_merge where source_id = @SourceId", new { merge.SourceId }, cancellation);
        await MoveNotesAsync(merge.Moved.Notes, merge.SourceId, cancellation);
    }

    public async Task EraseNotesAsync(SourceId source, CancellationToken cancellation)
    {
        await sql.RunAsync("delete from source_note where source_id = @source", new { source }, cancellation);
        await sql.RunAsync("update source_merge set canonical_address = null where source_id = @source or into_id = @source", new { source }, cancellation);
    }

    private async Task MoveNotesAsync(IReadOnlyList<SourceNoteId> notes, SourceId to, CancellationToken cancellation)
    {
        foreach (var note in notes)
        {
            await sql.RunAsync("update source_note set source_id = @to where id = @note", new { note, to }, cancellation);
        }
    }

    private Task<Source?> RowAsync(SourceId id, CancellationToken cancellation) =>
        sql.RowAsync<Source>($"select {Columns} from source s where s.id = @id", new { id }, cancellation);

    // What everybody may see, so that neither sorting nor comparing tells more.
    private static string? FoldedTitle(Source source) => FoldedWords.Line((source.IsConfidential ? source.Withheld() : source).Title);

    private static string? FoldedPublisher(Source source) => source.IsConfidential ? null : FoldedWords.Line(source.Publisher);

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
                source.IsFromAuthor,
                contact = source.Contact is { } contact ? Json.Of(contact) : (Json?)null,
                source.GroupId,
                source.MergedInto,
                foldedTitle = FoldedTitle(source),
                foldedPublisher = FoldedPublisher(source),
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

    private const string MergeColumns = "source_id, into_id, canonical_address, moved, merged_by, merged_at";

    private sealed record GroupRow
    {
        public SourceGroupId Id { get; init; }

        public string Name { get; init; } = "";

        public PersonId CreatedBy { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public long Sources { get; init; }
    }

    private sealed record MergeRow
    {
        public SourceId SourceId { get; init; }

        public SourceId IntoId { get; init; }

        public string? CanonicalAddress { get; init; }

        public Json Moved { get; init; }

        public PersonId MergedBy { get; init; }

        public DateTimeOffset MergedAt { get; init; }

        public SourceMerge ToMerge() => new()
        {
            SourceId = SourceId, IntoId = IntoId, CanonicalAddress = CanonicalAddress, Moved = Moved.Read<MovedWithSource>(), MergedBy = MergedBy, MergedAt = MergedAt,
        };
    }
}
