using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Claims.Carrying;

namespace FactCheck.Storage.Claims;

/// <summary>Claims, where they stand, and the passages that need no check.</summary>
internal sealed class ClaimStore(Sql sql) : IClaimStore
{
    private const string Columns =
        """
        c.id, c.article_id, c.number, c.wording, c.kind, c.claimant, c.claimant_kind, c.priority, c.status, c.reason, c.suggested_for, c.worth,
        c.assignee_id, c.blind_second, c.version, c.created_by, c.created_at, c.since,
        (select count(*) from query q where q.claim_id = c.id and q.answered_at is null and q.withdrawn_at is null) as open_queries,
        (select count(*) from comment m where m.claim_id = c.id) as comments,
        (select count(*) from wording w where w.claim_id = c.id and w.state = 'Open') as open_wordings
        """;

    // The newest revision that knows the claim is nearly always the first one probed.
    private const string Anchors =
        """
        select a.claim_id, a.revision_id, a.start_at as start, a.end_at as "end", a.quote, a.state,
        a.was, a.candidates, a.stood_revision_id, a.stood_start_at as stood_start, a.stood_end_at as stood_end
        from claim c join text_anchor a on a.claim_id = c.id and a.revision_id =
        (
            select r.id from revision r
            where r.article_id = c.article_id
            and exists (select 1 from text_anchor seen where seen.claim_id = c.id and seen.revision_id = r.id)
            order by r.number desc limit 1
        )
        """;

    private const string InOrder = "order by c.number is null, c.number, c.created_at, c.id";

    private const string ClearanceColumns = """id, article_id, revision_id, start_at as start, end_at as "end", cleared_by, cleared_at""";

    public async Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellation) =>
        await WithAnchorsAsync(
            await sql.RowAsync<Claim>($"select {Columns} from claim c where c.id = @id", new { id }, cancellation), cancellation);

    public async Task<Claim?> FindAsync(ArticleId article, int number, CancellationToken cancellation) =>
        await WithAnchorsAsync(
            await sql.RowAsync<Claim>(
                $"select {Columns} from claim c where c.article_id = @article and c.number = @number", new { article, number }, cancellation),
            cancellation);

    public async Task<IReadOnlyList<Claim>> OfArticleAsync(ArticleId article, CancellationToken cancellation)
    {
        var claims = await sql.RowsAsync<Claim>(
            $"select {Columns} from claim c where c.article_id = @article {InOrder}",
            new { article },
            cancellation);
        var anchors = (await sql.RowsAsync<AnchorRow>(
            $"{Anchors} where c.article_id = @article order by a.claim_id, a.position", new { article }, cancellation))
            .ToLookup(row => row.ClaimId, row => row.ToAnchor());
        return [.. claims.Select(claim => claim with { Anchors = [.. anchors[claim.Id]] })];
    }

    public Task<IReadOnlyList<ClaimVersion>> VersionsAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<ClaimVersion>($"select c.id, c.version from claim c where c.article_id = @article {InOrder}", new { article }, cancellation);

    public async Task<IReadOnlyList<Claim>> SuggestedAsync(ArticleId article, RevisionId revision, int start, int end, CancellationToken cancellation)
    {
        var found = await sql.RowsAsync<Claim>(
            $"""
            select {Columns} from claim c
            where c.article_id = @article and c.status = 'Suggested' and exists
            (
                select 1 from text_anchor a
                where a.claim_id = c.id and a.revision_id = @revision and a.state = 'Attached' and a.start_at < @end and a.end_at > @start
            )
            {InOrder}
            """,
            new { article, revision, start, end },
            cancellation);
        var claims = new List<Claim>(found.Count);
        foreach (var claim in found)
        {
            claims.Add((await WithAnchorsAsync(claim, cancellation))!);
        }

        return claims;
    }

    public async Task<IReadOnlyList<Claim>> InStatusAsync(IReadOnlyCollection<ClaimStatus> statuses, CancellationToken cancellation) =>
        statuses.Count == 0
            ? []
            : await sql.RowsAsync<Claim>(
                $"select {Columns} from claim c where {sql.Dialect.IsAnyOf("c.status", "@names")} order by c.created_at, c.id",
                new { names = statuses.Select(status => status.ToString()).ToArray() },
                cancellation);

    public Task<int> NextNumberAsync(ArticleId article, CancellationToken cancellation) =>
        sql.ValueAsync<int>("select coalesce(max(number), 0) + 1 from claim where article_id = @article and number is not null", new { article }, cancellation);

    public async Task AddAsync(Claim claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        await sql.RunAsync(
            """
            insert into claim (id, article_id, number, wording, kind, claimant, claimant_kind, priority, status, reason, suggested_for, worth, assignee_id, blind_second, version, created_by, created_at, since)
            values (@Id, @ArticleId, @Number, @Wording, @Kind, @Claimant, @ClaimantKind, @Priority, @Status, @Reason, @SuggestedFor, @Worth, @AssigneeId, @BlindSecond, @Version, @CreatedBy, @CreatedAt, @Since)
            """,
            Values(claim),
            cancellation);
        foreach (var revision in claim.Anchors.GroupBy(anchor => anchor.RevisionId))
        {
            await AddAnchorsAsync(claim.Id, revision.Key, revision, cancellation);
        }
    }

    public async Task<bool> SaveAsync(Claim claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return await sql.RunAsync(
            """
            update claim set number = @Number, wording = @Wording, kind = @Kind, claimant = @Claimant, claimant_kind = @ClaimantKind, priority = @Priority,
                status = @Status, reason = @Reason, suggested_for = @SuggestedFor, worth = @Worth, assignee_id = @AssigneeId, blind_second = @BlindSecond,
                created_by = @CreatedBy, since = @Since, version = version + 1
            where id = @Id and version = @Version
            """,
            Values(claim),
            cancellation) == 1;
    }

    public async Task SetAnchorsAsync(ClaimId id, RevisionId revision, IReadOnlyList<TextAnchor> anchors, CancellationToken cancellation)
    {
        await sql.RunAsync("delete from text_anchor where claim_id = @id and revision_id = @revision", new { id, revision }, cancellation);
        await AddAnchorsAsync(id, revision, anchors, cancellation);
    }

    public async Task<bool> RemoveAsync(ClaimId id, int version, CancellationToken cancellation)
    {
        await sql.RunAsync(
            "delete from text_anchor where claim_id in (select id from claim where id = @id and version = @version)", new { id, version }, cancellation);
        await sql.RunAsync("delete from snooze where claim_id in (select id from claim where id = @id and version = @version)", new { id, version }, cancellation);
        return await sql.RunAsync("delete from claim where id = @id and version = @version", new { id, version }, cancellation) == 1;
    }

    public Task<IReadOnlyList<StandingClaim>> StandingAsync(RevisionId revision, CancellationToken cancellation) =>
        sql.RowsAsync<StandingClaim>(
            """
            select claim_id, start_at as start, end_at as "end" from text_anchor
            where revision_id = @revision and state in ('Attached', 'Changed') order by start_at, end_at, claim_id
            """,
            new { revision },
            cancellation);

    public Task<IReadOnlyList<Clearance>> ClearancesAsync(RevisionId revision, CancellationToken cancellation) =>
        sql.RowsAsync<Clearance>(
            $"select {ClearanceColumns} from clearance where revision_id = @revision order by start_at, end_at", new { revision }, cancellation);

    public Task<Clearance?> FindClearanceAsync(ClearanceId id, CancellationToken cancellation) =>
        sql.RowAsync<Clearance>($"select {ClearanceColumns} from clearance where id = @id", new { id }, cancellation);

    public Task AddClearanceAsync(Clearance clearance, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into clearance (id, article_id, revision_id, start_at, end_at, cleared_by, cleared_at)
            values (@Id, @ArticleId, @RevisionId, @Start, @End, @ClearedBy, @ClearedAt)
            on conflict (revision_id, start_at, end_at) do nothing
            """,
            clearance,
            cancellation);

    public async Task<bool> RemoveClearanceAsync(ClearanceId id, CancellationToken cancellation) =>
        await sql.RunAsync("delete from clearance where id = @id", new { id }, cancellation) == 1;

    private async Task<Claim?> WithAnchorsAsync(Claim? claim, CancellationToken cancellation)
    {
        if (claim is null)
        {
            return null;
        }

        var anchors = await sql.RowsAsync<AnchorRow>($"{Anchors} where c.id = @Id order by a.position", new { claim.Id }, cancellation);
        return claim with { Anchors = [.. anchors.Select(row => row.ToAnchor())] };
    }

    private async Task AddAnchorsAsync(ClaimId claim, RevisionId revision, IEnumerable<TextAnchor> anchors, CancellationToken cancellation)
    {
        var position = 0;
        foreach (var anchor in anchors)
        {
            await sql.RunAsync(
                """
                insert into text_anchor (claim_id, revision_id, position, start_at, end_at, quote, state, was, candidates, stood_revision_id, stood_start_at, stood_end_at)
                values (@claim, @revision, @position, @Start, @End, @Quote, @State, @Was, @Candidates, @StoodRevisionId, @StoodStart, @StoodEnd)
                """,
                new
                {
                    claim,
                    revision,
                    position,
                    anchor.Start,
                    anchor.End,
                    anchor.Quote,
                    State = anchor.State.ToString(),
                    anchor.Was,
                    Candidates = anchor.Candidates.Count == 0 ? (Json?)null : Json.Of(anchor.Candidates),
                    StoodRevisionId = anchor.Stood?.RevisionId,
                    StoodStart = anchor.Stood?.Start,
                    StoodEnd = anchor.Stood?.End,
                },
                cancellation);
            position++;
        }
    }

    private static object Values(Claim claim) => new
    {
        claim.Id,
        claim.ArticleId,
        claim.Number,
        claim.Wording,
        Kind = claim.Kind.ToString(),
        claim.Claimant,
        ClaimantKind = claim.ClaimantKind?.ToString(),
        Priority = claim.Priority.ToString(),
        Status = claim.Status.ToString(),
        claim.Reason,
        claim.SuggestedFor,
        claim.Worth,
        claim.AssigneeId,
        claim.BlindSecond,
        claim.Version,
        claim.CreatedBy,
        claim.CreatedAt,
        claim.Since,
    };

    private sealed record AnchorRow
    {
        public required ClaimId ClaimId { get; init; }

        public required RevisionId RevisionId { get; init; }

        public required int Start { get; init; }

        public required int End { get; init; }

        public required string Quote { get; init; }

        public required AnchorState State { get; init; }

        public string? Was { get; init; }

        public Json? Candidates { get; init; }

        public RevisionId? StoodRevisionId { get; init; }

        public int? StoodStart { get; init; }

        public int? StoodEnd { get; init; }

        public TextAnchor ToAnchor() => new()
        {
            RevisionId = RevisionId,
            Start = Start,
            End = End,
            Quote = Quote,
            State = State,
            Was = Was,
            Candidates = Candidates?.Read<IReadOnlyList<Candidate>>() ?? [],
            Stood = StoodRevisionId is { } revision ? new StoodAt(revision, StoodStart ?? 0, StoodEnd ?? 0) : null,
        };
    }
}
