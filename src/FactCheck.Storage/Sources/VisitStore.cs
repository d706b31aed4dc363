using FactCheck.Sources;
using FactCheck.Sources.Revisiting;

namespace FactCheck.Storage.Sources;

/// <summary>The visits of captured addresses, and the flags on evidence.</summary>
internal sealed class VisitStore(Sql sql) : IVisitStore
{
    public async Task<Visit?> FindAsync(SourceId source, CancellationToken cancellation) =>
        (await sql.RowAsync<Row>("select v.* from source_visit v where v.source_id = @source", new { source }, cancellation))?.ToVisit();

    public Task AddAsync(Visit visit, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into source_visit (source_id, capture_id, visited_at, state, status, reason, misses, gone, added, differences, text_hash, etag,
                last_modified, flagged_at, settled_hash, version)
            values (@SourceId, @CaptureId, @VisitedAt, @State, @Status, @Reason, @Misses, @Gone, @Added, @Differences, @TextHash, @ETag,
                @LastModified, @FlaggedAt, @SettledHash, @Version)
            on conflict (source_id) do nothing
            """,
            Values(visit),
            cancellation);

    public async Task<bool> SaveAsync(Visit visit, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update source_visit set capture_id = @CaptureId, visited_at = @VisitedAt, state = @State, status = @Status, reason = @Reason,
                misses = @Misses, gone = @Gone, added = @Added, differences = @Differences, text_hash = @TextHash, etag = @ETag,
                last_modified = @LastModified, flagged_at = @FlaggedAt, settled_hash = @SettledHash, version = version + 1
            where source_id = @SourceId and version = @Version
            """,
            Values(visit),
            cancellation) == 1;

    public Task<IReadOnlyList<SourceId>> DueAsync(DateTimeOffset moment, int limit, CancellationToken cancellation) =>
        sql.RowsAsync<SourceId>(
            """
            select s.id from source s left join source_visit v on v.source_id = s.id
            where not s.is_confidential and s.address is not null and (v.visited_at is null or v.visited_at < @moment)
                and exists (select 1 from evidence e where e.source_id = s.id and e.withdrawn_at is null)
                and exists (select 1 from capture c where c.source_id = s.id and c.state = 'Kept' and c.way = 'Fetched' and c.asked_address = s.address and c.ended_at < @moment)
            order by case when v.visited_at is null then 0 else 1 end, v.visited_at, s.id limit @limit
            """,
            new { moment, limit },
            cancellation);

    public async Task SetFlagsAsync(SourceId source, IReadOnlyDictionary<EvidenceId, PageFate> flags, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(flags);
        await sql.RunAsync("delete from page_flag where evidence_id in (select e.id from evidence e where e.source_id = @source)", new { source }, cancellation);
        foreach (var (evidence, flag) in flags)
        {
            await sql.RunAsync(
                "insert into page_flag (evidence_id, flag) values (@evidence, @flag)", new { evidence, flag = flag.ToString() }, cancellation);
        }
    }

    private static object Values(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return new
        {
            visit.SourceId,
            visit.CaptureId,
            visit.VisitedAt,
            State = visit.State.ToString(),
            visit.Status,
            visit.Reason,
            visit.Misses,
            Gone = Json.Of(visit.Gone),
            Added = Json.Of(visit.Added),
            visit.Differences,
            visit.TextHash,
            visit.Validators.ETag,
            visit.Validators.LastModified,
            visit.FlaggedAt,
            visit.SettledHash,
            visit.Version,
        };
    }

    private sealed record Row
    {
        public SourceId SourceId { get; init; }

        public CaptureId CaptureId { get; init; }

        public DateTimeOffset VisitedAt { get; init; }

        public VisitState State { get; init; }

        public int? Status { get; init; }

        public string? Reason { get; init; }

        public int Misses { get; init; }

        public Json Gone { get; init; }

        public Json Added { get; init; }

        public int Differences { get; init; }

        public string? TextHash { get; init; }

        public string? ETag { get; init; }

        public string? LastModified { get; init; }

        public DateTimeOffset? FlaggedAt { get; init; }

        public string? SettledHash { get; init; }

        public int Version { get; init; }

        public Visit ToVisit() => new()
        {
            SourceId = SourceId,
            CaptureId = CaptureId,
            VisitedAt = VisitedAt,
            State = State,
            Status = Status,
            Reason = Reason,
            Misses = Misses,
            Gone = Gone.Read<IReadOnlyList<string>>(),
            Added = Added.Read<IReadOnlyList<string>>(),
            Differences = Differences,
            TextHash = TextHash,
            Validators = new PageValidators(ETag, LastModified),
            FlaggedAt = FlaggedAt,
            SettledHash = SettledHash,
            Version = Version,
        };
    }
}
