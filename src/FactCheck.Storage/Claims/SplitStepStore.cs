using Dapper;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Storage.Claims;

/// <summary>The steps of splitting, each with its images as JSON.</summary>
internal sealed class SplitStepStore(Sql sql) : ISplitStepStore
{
    private const string Columns = "id, article_id, revision_id, person_id, kind, before, after, taken_at, undone_at";

    private const int MostNamed = 16;

    // The index begins with the article.
    private const string OnRevision = "article_id = (select article_id from revision where id = @revision) and revision_id = @revision";

    public async Task<SplitStep?> FindAsync(SplitStepId id, CancellationToken cancellation) =>
        (await sql.RowAsync<Row>($"select {Columns} from split_step where id = @id", new { id }, cancellation))?.ToStep();

    public Task<IReadOnlyList<SplitStep>> OfPersonAsync(RevisionId revision, PersonId person, int limit, CancellationToken cancellation) =>
        ReadAsync($"{OnRevision} and person_id = @person order by taken_at desc limit @limit", new { revision, person, limit }, cancellation);

    public Task<IReadOnlyList<SplitStep>> OfRevisionAsync(RevisionId revision, CancellationToken cancellation) =>
        ReadAsync($"{OnRevision} order by taken_at, id", new { revision }, cancellation);

    public Task<IReadOnlyList<SplitStep>> TouchingAsync(RevisionId revision, IReadOnlyCollection<ClaimId> claims, CancellationToken cancellation)
    {
        if (claims.Count is 0 or > MostNamed)
        {
            return OfRevisionAsync(revision, cancellation);
        }

        // What a step touched is in what it left; finding the id there spares reading the rest.
        var values = new DynamicParameters(new { revision });
        var conditions = claims.Select((claim, at) =>
        {
            values.Add(FormattableString.Invariant($"claim{at}"), $"%{claim}%");
            return FormattableString.Invariant($"cast(after as text) like @claim{at}");
        }).ToList();
        return ReadAsync($"{OnRevision} and ({string.Join(" or ", conditions)}) order by taken_at, id", values, cancellation);
    }

    public async Task<SplitStep?> NewestStandingAsync(RevisionId revision, PersonId person, CancellationToken cancellation) =>
        (await ReadAsync(
            $"{OnRevision} and person_id = @person and undone_at is null order by taken_at desc limit 1", new { revision, person }, cancellation)).SingleOrDefault();

    public async Task<SplitStep?> NewestUndoneAsync(RevisionId revision, PersonId person, CancellationToken cancellation) =>
        (await ReadAsync(
            $"{OnRevision} and person_id = @person and undone_at is not null order by undone_at desc limit 1", new { revision, person }, cancellation)).SingleOrDefault();

    public async Task<DateTimeOffset?> LastMomentAsync(ArticleId article, PersonId person, CancellationToken cancellation) =>
        (await sql.RowAsync<Moment>(
            """
            select case when undone_at > taken_at then undone_at else taken_at end as at
            from split_step where article_id = @article and person_id = @person order by 1 desc limit 1
            """,
            new { article, person },
            cancellation))?.At;

    public Task AddAsync(SplitStep step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        return sql.RunAsync(
            """
            insert into split_step (id, article_id, revision_id, person_id, kind, before, after, taken_at, undone_at)
            values (@Id, @ArticleId, @RevisionId, @PersonId, @Kind, @Before, @After, @TakenAt, @UndoneAt)
            """,
            new
            {
                step.Id,
                step.ArticleId,
                step.RevisionId,
                step.PersonId,
                Kind = step.Kind.ToString(),
                Before = Json.Of(step.Before),
                After = Json.Of(Left.Of(step)),
                step.TakenAt,
                step.UndoneAt,
            },
            cancellation);
    }

    public Task KeepAsync(SplitStep step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        return sql.RunAsync(
            "update split_step set before = @Before, after = @After, undone_at = @UndoneAt where id = @Id",
            new { step.Id, Before = Json.Of(step.Before), After = Json.Of(Left.Of(step)), step.UndoneAt },
            cancellation);
    }

    private async Task<IReadOnlyList<SplitStep>> ReadAsync(string condition, object values, CancellationToken cancellation) =>
        [.. (await sql.RowsAsync<Row>($"select {Columns} from split_step where {condition}", values, cancellation)).Select(row => row.ToStep())];

    private sealed record Moment
    {
        public required DateTimeOffset At { get; init; }
    }

    /// <summary>What a step left, in one column: its image, what went from claim to claim, what it left out, and under which ids it was turned.</summary>
    private sealed record Left(
        IReadOnlyList<Claim> Claims, IReadOnlyList<Clearance> Clearances, IReadOnlyList<Moved> Moved, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<SplitStepId> Turns)
    {
        public static Left Of(SplitStep step) => new(step.After.Claims, step.After.Clearances, step.Moved, step.LeftOut, step.Turns);
    }

    private sealed record Row
    {
        public required SplitStepId Id { get; init; }

        public required ArticleId ArticleId { get; init; }

        public required RevisionId RevisionId { get; init; }

        public required PersonId PersonId { get; init; }

        public required SplitStepKind Kind { get; init; }

        public required Json Before { get; init; }

        public required Json After { get; init; }

        public required DateTimeOffset TakenAt { get; init; }

        public DateTimeOffset? UndoneAt { get; init; }

        public SplitStep ToStep()
        {
            var left = After.Read<Left>();
            return new SplitStep
            {
                Id = Id,
                ArticleId = ArticleId,
                RevisionId = RevisionId,
                PersonId = PersonId,
                Kind = Kind,
                Before = Before.Read<StepImage>(),
                After = new StepImage(left.Claims, left.Clearances),
                Moved = left.Moved,
                LeftOut = left.LeftOut,
                Turns = left.Turns,
                TakenAt = TakenAt,
                UndoneAt = UndoneAt,
            };
        }
    }
}
