using FactCheck.Sources;
using FactCheck.Sources.Timestamping;

namespace FactCheck.Storage.Sources;

/// <summary>The timestamps of captures.</summary>
internal sealed class TimestampStore(Sql sql) : ITimestampStore
{
    private const string Columns =
        "t.capture_id, t.part, t.authority, t.state, t.attempts, t.due_at, t.reason, t.stamped_at, t.token_hash, t.signer, t.version";

    public Task<IReadOnlyList<Timestamp>> OfCaptureAsync(CaptureId capture, CancellationToken cancellation) =>
        sql.RowsAsync<Timestamp>(
            $"select {Columns} from capture_timestamp t where t.capture_id = @capture order by t.authority, t.part", new { capture }, cancellation);

    public Task<Timestamp?> NextAsync(DateTimeOffset now, CancellationToken cancellation) =>
        sql.RowAsync<Timestamp>(
            $"select {Columns} from capture_timestamp t where t.due_at <= @now order by t.due_at, t.capture_id, t.authority, t.part limit 1",
            new { now },
            cancellation);

    public Task<IReadOnlyList<Timestamp>> KeptAsync(CancellationToken cancellation) =>
        sql.RowsAsync<Timestamp>(
            $"select {Columns} from capture_timestamp t where t.token_hash is not null order by t.stamped_at, t.capture_id, t.authority, t.part",
            values: null,
            cancellation);

    public Task AddAsync(Timestamp timestamp, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into capture_timestamp (capture_id, part, authority, state, attempts, due_at, reason, stamped_at, token_hash, signer, version)
            values (@CaptureId, @Part, @Authority, @State, @Attempts, @DueAt, @Reason, @StampedAt, @TokenHash, @Signer, @Version)
            on conflict (capture_id, authority, part) do nothing
            """,
            Values(timestamp),
            cancellation);

    public async Task<bool> SaveAsync(Timestamp timestamp, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update capture_timestamp set state = @State, attempts = @Attempts, due_at = @DueAt, reason = @Reason, stamped_at = @StampedAt,
                token_hash = @TokenHash, signer = @Signer, version = version + 1
            where capture_id = @CaptureId and authority = @Authority and part = @Part and version = @Version
            """,
            Values(timestamp),
            cancellation) == 1;

    private static object Values(Timestamp timestamp)
    {
        ArgumentNullException.ThrowIfNull(timestamp);
        return new
        {
            timestamp.CaptureId,
            Part = timestamp.Part.ToString(),
            timestamp.Authority,
            State = timestamp.State.ToString(),
            timestamp.Attempts,
            timestamp.DueAt,
            timestamp.Reason,
            timestamp.StampedAt,
            timestamp.TokenHash,
            timestamp.Signer,
            timestamp.Version,
        };
    }
}
