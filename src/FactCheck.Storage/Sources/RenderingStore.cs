using FactCheck.Sources;
using FactCheck.Sources.Drawing;

namespace FactCheck.Storage.Sources;

/// <summary>The pictures of captured pages.</summary>
internal sealed class RenderingStore(Sql sql) : IRenderingStore
{
    private const string Columns = "r.capture_id, r.attempts, r.due_at, r.drawn_at, r.hash, r.fetched, r.left_out, r.reason, r.version";

    public Task<Rendering?> FindAsync(CaptureId capture, CancellationToken cancellation) =>
        sql.RowAsync<Rendering>($"select {Columns} from capture_rendering r where r.capture_id = @capture", new { capture }, cancellation);

    public Task<Rendering?> NextAsync(DateTimeOffset now, CancellationToken cancellation) =>
        sql.RowAsync<Rendering>($"select {Columns} from capture_rendering r where r.due_at <= @now order by r.due_at, r.capture_id limit 1", new { now }, cancellation);

    public Task AddAsync(Rendering rendering, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into capture_rendering (capture_id, attempts, due_at, drawn_at, hash, fetched, left_out, reason, version)
            values (@CaptureId, @Attempts, @DueAt, @DrawnAt, @Hash, @Fetched, @LeftOut, @Reason, @Version)
            """,
            rendering,
            cancellation);

    public async Task<bool> SaveAsync(Rendering rendering, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update capture_rendering set attempts = @Attempts, due_at = @DueAt, drawn_at = @DrawnAt, hash = @Hash, fetched = @Fetched,
                left_out = @LeftOut, reason = @Reason, version = version + 1
            where capture_id = @CaptureId and version = @Version
            """,
            rendering,
            cancellation) == 1;
}
