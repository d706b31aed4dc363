using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.People;
using FactCheck.Storage.Notifications;

namespace FactCheck.Storage.Live;

/// <summary>The chain of changes in its table.</summary>
internal sealed class ChangeStore(Sql sql, ChainEnd? chain) : IChangeStore
{
    private const string Columns = "sequence, at, person_id, kind, article_id, claim_id, details";

    public async Task RecordAsync(Change change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (chain is null)
        {
            throw new InvalidOperationException("A change is recorded with what it records, and this transaction only reads.");
        }

        var recorded = change with { Sequence = chain.Head.Sequence + 1, At = Texts.Moment(Texts.Of(change.At)) };
        var row = ChangeRow.Of(recorded);
        var hash = row.HashAfter(chain.Head.Hash);
        await sql.RunAsync(
            """
            insert into change (sequence, at, person_id, kind, article_id, claim_id, details, previous_hash, hash)
            values (@Sequence, @At, @PersonId, @Kind, @ArticleId, @ClaimId, @Details, @Previous, @hash)
            """,
            new { recorded.Sequence, recorded.At, recorded.PersonId, row.Kind, recorded.ArticleId, recorded.ClaimId, row.Details, Previous = chain.Head.Hash, hash },
            cancellation);
        chain.Append(recorded, hash);
        if (NoticeRules.Tells(recorded.Kind))
        {
            await new NoticeStore(sql).KeepConcernedAsync(recorded, cancellation);
        }
    }

    public Task<long> NewestAsync(CancellationToken cancellation) =>
        sql.ValueAsync<long>("select coalesce(max(sequence), 0) from change", values: null, cancellation);

    public Task<IReadOnlyList<Change>> OfArticleAsync(ArticleId article, long after, int limit, CancellationToken cancellation) =>
        ReadAsync(
            $"select {Columns} from change where article_id = @article and sequence > @after order by sequence limit @limit",
            new { article, after, limit },
            cancellation);

    public Task<IReadOnlyList<Change>> HistoryAsync(ArticleId article, int limit, CancellationToken cancellation) =>
        ReadAsync(
            $"select {Columns} from change where article_id = @article order by sequence desc limit @limit",
            new { article, limit },
            cancellation);

    public async Task<Change?> NewestOfClaimAsync(ArticleId article, ClaimId claim, CancellationToken cancellation) =>
        (await ReadAsync(
            $"select {Columns} from change where article_id = @article and claim_id = @claim order by sequence desc limit 1",
            new { article, claim },
            cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<Change>> AuditAsync(long before, int limit, CancellationToken cancellation) =>
        ReadAsync(
            $"select {Columns} from change where sequence < @before order by sequence desc limit @limit",
            new { before, limit },
            cancellation);

    public Task<IReadOnlyList<Change>> FindAsync(ChangeFilter filter, long before, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string?[] conditions =
        [
            "sequence < @before",
            filter.Article is null ? null : "article_id = @Article",
            filter.Claim is null ? null : "claim_id = @Claim",
            filter.Person is null ? null : "(person_id = @Person or details like @personText)",
            filter.Kinds.Count == 0 ? null : sql.Dialect.IsAnyOf("kind", "@kinds"),
            filter.From is null ? null : "at >= @from",
            filter.To is null ? null : "at < @to",
            filter.Words is null ? null : @"(lower(details) like @words escape '\' or lower(details) like @plainWords escape '\')",
        ];
        return ReadAsync(
            $"select {Columns} from change where {string.Join(" and ", conditions.Where(condition => condition is not null))} order by sequence desc limit @limit",
            new
            {
                before,
                limit,
                filter.Article,
                filter.Claim,
                filter.Person,
                personText = $"%{filter.Person}%",
                kinds = filter.Kinds.Select(kind => kind.ToString()).Distinct().ToArray(),
                from = filter.From is { } first ? Midnight(first) : default,
                to = filter.To is { } last ? Midnight(last.AddDays(1)) : default,
                words = Containing(filter.Words, char.ToLowerInvariant),
                // SQLite knows the case of plain letters alone.
                plainWords = Containing(filter.Words, letter => char.IsAscii(letter) ? char.ToLowerInvariant(letter) : letter),
            },
            cancellation);
    }

    public Task<IReadOnlyList<Change>> AfterAsync(long after, int limit, CancellationToken cancellation) =>
        ReadAsync($"select {Columns} from change where sequence > @after order by sequence limit @limit", new { after, limit }, cancellation);

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    // As the words stand in the JSON of the details, in which nothing is a wildcard.
    private static string? Containing(string? words, Func<char, char> lower) =>
        words is null ? null : $"%{string.Concat(ChangeDetails.Escaped(words).Select(lower)).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";

    private async Task<IReadOnlyList<Change>> ReadAsync(string text, object values, CancellationToken cancellation) =>
        [.. (await sql.RowsAsync<Row>(text, values, cancellation)).Select(row => row.ToChange())];

    private sealed record Row
    {
        public required long Sequence { get; init; }

        public required DateTimeOffset At { get; init; }

        public PersonId? PersonId { get; init; }

        public required ChangeKind Kind { get; init; }

        public ArticleId? ArticleId { get; init; }

        public ClaimId? ClaimId { get; init; }

        public required string Details { get; init; }

        public Change ToChange() => new()
        {
            Sequence = Sequence,
            At = At,
            PersonId = PersonId,
            Kind = Kind,
            ArticleId = ArticleId,
            ClaimId = ClaimId,
            Details = ChangeDetails.Of(Details),
        };
    }
}
