using FactCheck.Sources.Revisiting;

namespace FactCheck.Storage.Sources;

/// <summary>The newest round, and what it found of the stored files.</summary>
internal sealed class RoundStore(Sql sql) : IRoundStore
{
    public Task<Round?> FindAsync(CancellationToken cancellation) =>
        sql.RowAsync<Round>("select begun_at, ended_at, node, held_until, files, visits, version from round", values: null, cancellation);

    public Task AddAsync(Round round, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into round (only_row, begun_at, ended_at, node, held_until, files, visits, version)
            values (1, @BegunAt, @EndedAt, @Node, @HeldUntil, @Files, @Visits, @Version) on conflict (only_row) do nothing
            """,
            round,
            cancellation);

    public async Task<bool> SaveAsync(Round round, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update round set begun_at = @BegunAt, ended_at = @EndedAt, node = @Node, held_until = @HeldUntil, files = @Files, visits = @Visits,
                version = version + 1
            where version = @Version
            """,
            round,
            cancellation) == 1;

    public Task<IReadOnlyList<CheckedFile>> FilesBeforeAsync(DateTimeOffset moment, int limit, CancellationToken cancellation) =>
        sql.RowsAsync<CheckedFile>(
            """
            select hash, bytes, checked_at, fault from stored_file where coalesce(checked_at, kept_at) < @moment
            order by coalesce(checked_at, kept_at), hash limit @limit
            """,
            new { moment, limit },
            cancellation);

    public Task SetCheckedAsync(string hash, DateTimeOffset at, FileFault? fault, CancellationToken cancellation) =>
        sql.RunAsync("update stored_file set checked_at = @at, fault = @fault where hash = @hash", new { hash, at, fault = fault?.ToString() }, cancellation);

    public Task<IReadOnlyList<CheckedFile>> DamagedAsync(CancellationToken cancellation) =>
        sql.RowsAsync<CheckedFile>("select hash, bytes, checked_at, fault from stored_file where fault is not null order by hash", values: null, cancellation);
}
