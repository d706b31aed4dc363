using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Verdicts;

namespace FactCheck.Storage.Review;

/// <summary>Sign-offs, queries and what was added with their answers.</summary>
internal sealed class ReviewStore(Sql sql) : IReviewStore
{
    private const string Columns = "s.id, s.verdict_id, s.kind, s.note, s.given_by, s.given_at, s.voided_at, s.voided_because";
    private const string QueryColumns = "q.id, q.claim_id, q.question, q.asked_by, q.asked_at, q.due_at, q.follows, q.reminded_at, q.answer, q.answered_by, q.answered_at, q.withdrawn_at";

    private const string AnnexColumns = "e.id, e.query_id, e.source_id, e.title, e.address, e.words, e.file_name, e.capture_id, e.supplied_by, e.supplied_at";

    public Task<IReadOnlyList<SignOff>> OfVerdictAsync(VerdictId verdict, CancellationToken cancellation) =>
        sql.RowsAsync<SignOff>(
            $"select {Columns} from sign_off s where s.verdict_id = @verdict order by s.given_at, s.id", new { verdict }, cancellation);

    public Task<IReadOnlyList<SignOff>> OfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<SignOff>(
            $"""
            select {Columns} from sign_off s join verdict v on v.id = s.verdict_id join claim c on c.id = v.claim_id
            where c.article_id = @article order by s.given_at, s.id
            """,
            new { article },
            cancellation);

    public Task<IReadOnlyList<SignOff>> OfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<SignOff>(
            $"select {Columns} from sign_off s join verdict v on v.id = s.verdict_id where v.claim_id = @claim order by s.given_at, s.id",
            new { claim },
            cancellation);

    public Task AddAsync(SignOff signOff, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signOff);
        return sql.RunAsync(
            """
            insert into sign_off (id, verdict_id, kind, note, given_by, given_at, voided_at, voided_because)
            values (@Id, @VerdictId, @Kind, @Note, @GivenBy, @GivenAt, @VoidedAt, @VoidedBecause)
            """,
            new
            {
                signOff.Id,
                signOff.VerdictId,
                Kind = signOff.Kind.ToString(),
                signOff.Note,
                signOff.GivenBy,
                signOff.GivenAt,
                signOff.VoidedAt,
                signOff.VoidedBecause,
            },
            cancellation);
    }

    public Task<int> VoidAsync(VerdictId verdict, string because, DateTimeOffset at, CancellationToken cancellation) =>
        sql.RunAsync(
            "update sign_off set voided_at = @at, voided_because = @because where verdict_id = @verdict and voided_at is null",
            new { verdict, because, at },
            cancellation);

    public Task<int> VoidAsync(VerdictId verdict, PersonId by, string because, DateTimeOffset at, CancellationToken cancellation) =>
        sql.RunAsync(
            "update sign_off set voided_at = @at, voided_because = @because where verdict_id = @verdict and given_by = @by and voided_at is null",
            new { verdict, by, because, at },
            cancellation);

    public Task<Query?> FindQueryAsync(QueryId id, CancellationToken cancellation) =>
        sql.RowAsync<Query>($"select {QueryColumns} from query q where q.id = @id", new { id }, cancellation);

    public Task<IReadOnlyList<Query>> QueriesOfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Query>(
            $"select {QueryColumns} from query q join claim c on c.id = q.claim_id where c.article_id = @article order by q.asked_at, q.id",
            new { article },
            cancellation);

    public Task<IReadOnlyList<Query>> QueriesOfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<Query>($"select {QueryColumns} from query q where q.claim_id = @claim order by q.asked_at, q.id", new { claim }, cancellation);

    public Task<IReadOnlyList<Query>> QueriesForAuthorAsync(PersonId author, CancellationToken cancellation) =>
        sql.RowsAsync<Query>(
            $"""
            select {QueryColumns} from query q join claim c on c.id = q.claim_id join article a on a.id = c.article_id
            where a.author_id = @author order by q.asked_at, q.id
            """,
            new { author },
            cancellation);

    public async Task<IReadOnlyList<OpenQuery>> OpenQueriesAsync(CancellationToken cancellation)
    {
        var open = await sql.RowsAsync<Query>($"select {QueryColumns} from query q where q.answered_at is null and q.withdrawn_at is null order by q.asked_at, q.id", values: null, cancellation);
        var articles = (await sql.RowsAsync<WaitingRow>(
            """
            select q.id, a.id as article_id, a.author_id, a.deadline
            from query q join claim c on c.id = q.claim_id join article a on a.id = c.article_id where q.answered_at is null and q.withdrawn_at is null
            """,
            values: null,
            cancellation)).ToDictionary(row => row.Id);
        return [.. open.Select(query => (query, row: articles[query.Id])).Select(pair => new OpenQuery(pair.query, pair.row.ArticleId, pair.row.AuthorId, pair.row.Deadline))];
    }

    public Task SetRemindedAsync(QueryId id, DateTimeOffset at, CancellationToken cancellation) =>
        sql.RunAsync("update query set reminded_at = @at where id = @id", new { id, at }, cancellation);

    public Task AddAnnexAsync(Annex annex, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into annex (id, query_id, source_id, title, address, words, file_name, capture_id, supplied_by, supplied_at)
            values (@Id, @QueryId, @SourceId, @Title, @Address, @Words, @FileName, @CaptureId, @SuppliedBy, @SuppliedAt)
            """,
            annex,
            cancellation);

    public Task<IReadOnlyList<Annex>> AnnexesOfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Annex>(
            $"""
            select {AnnexColumns} from annex e join query q on q.id = e.query_id join claim c on c.id = q.claim_id
            where c.article_id = @article order by e.supplied_at, e.id
            """,
            new { article },
            cancellation);

    public Task<IReadOnlyList<Annex>> AnnexesOfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<Annex>(
            $"select {AnnexColumns} from annex e join query q on q.id = e.query_id where q.claim_id = @claim order by e.supplied_at, e.id",
            new { claim },
            cancellation);

    public Task AddQueryAsync(Query query, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into query (id, claim_id, question, asked_by, asked_at, due_at, follows, reminded_at, answer, answered_by, answered_at, withdrawn_at)
            values (@Id, @ClaimId, @Question, @AskedBy, @AskedAt, @DueAt, @Follows, @RemindedAt, @Answer, @AnsweredBy, @AnsweredAt, @WithdrawnAt)
            """,
            query,
            cancellation);

    public Task MoveQueryAsync(QueryId id, ClaimId to, CancellationToken cancellation) =>
        sql.RunAsync("update query set claim_id = @to where id = @id", new { id, to }, cancellation);

    public async Task<bool> WithdrawQueryAsync(QueryId id, DateTimeOffset at, CancellationToken cancellation) =>
        await sql.RunAsync("update query set withdrawn_at = @at where id = @id and answered_at is null and withdrawn_at is null", new { id, at }, cancellation) == 1;

    public async Task<bool> AnswerAsync(QueryId id, string answer, PersonId by, DateTimeOffset at, CancellationToken cancellation) =>
        await sql.RunAsync(
            "update query set answer = @answer, answered_by = @by, answered_at = @at where id = @id and answered_at is null and withdrawn_at is null",
            new { id, answer, by, at },
            cancellation) == 1;

    private sealed record WaitingRow
    {
        public required QueryId Id { get; init; }

        public required ArticleId ArticleId { get; init; }

        public PersonId? AuthorId { get; init; }

        public DateTimeOffset? Deadline { get; init; }
    }
}
