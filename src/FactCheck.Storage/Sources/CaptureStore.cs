using FactCheck.Claims;
using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>Captures, their readable text, and the files that the archive must hold.</summary>
internal sealed class CaptureStore(Sql sql) : ICaptureStore
{
    internal const string Columns =
        """
        c.id, c.source_id, c.way, c.state, c.asked_address, c.asked_by, c.asked_at, c.taken_at, c.ended_at, c.stage, c.reason,
        c.final_address, c.status, c.media_type, c.file_name, c.bytes, c.hash, c.warc_bytes, c.warc_hash, c.version
        """;

    public Task<Capture?> FindAsync(CaptureId id, CancellationToken cancellation) =>
        sql.RowAsync<Capture>($"select {Columns} from capture c where c.id = @id", new { id }, cancellation);

    public Task<IReadOnlyList<Capture>> OfSourceAsync(SourceId source, CancellationToken cancellation) =>
        sql.RowsAsync<Capture>(
            $"select {Columns} from capture c where c.source_id = @source order by c.asked_at desc, c.id desc", new { source }, cancellation);

    public Task<IReadOnlyList<Capture>> OfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<Capture>(
            $"""
            select {Columns} from capture c
            where c.source_id in (select e.source_id from evidence e where e.claim_id = @claim)
            order by c.asked_at desc, c.id desc
            """,
            new { claim },
            cancellation);

    public Task<Capture?> NextAsync(DateTimeOffset begunBefore, CancellationToken cancellation) =>
        sql.RowAsync<Capture>(
            $"""
            select {Columns} from capture c
            where c.ended_at is null and (c.state = 'Waiting' or c.taken_at < @begunBefore)
            order by c.asked_at, c.id limit 1
            """,
            new { begunBefore },
            cancellation);

    public async Task MoveAsync(IReadOnlyList<CaptureId> captures, SourceId from, SourceId to, CancellationToken cancellation)
    {
        foreach (var id in captures ?? [])
        {
            await sql.RunAsync("update capture set source_id = @to where id = @id and source_id = @from", new { id, from, to }, cancellation);
            await sql.RunAsync("delete from source_words where capture_id = @id", new { id }, cancellation);
        }
    }

    public Task AddAsync(Capture capture, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into capture (id, source_id, way, state, asked_address, asked_by, asked_at, taken_at, ended_at, stage, reason,
                final_address, status, media_type, file_name, bytes, hash, warc_bytes, warc_hash, version)
            values (@Id, @SourceId, @Way, @State, @AskedAddress, @AskedBy, @AskedAt, @TakenAt, @EndedAt, @Stage, @Reason,
                @FinalAddress, @Status, @MediaType, @FileName, @Bytes, @Hash, @WarcBytes, @WarcHash, @Version)
            """,
            Values(capture),
            cancellation);

    public async Task<bool> SaveAsync(Capture capture, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update capture set state = @State, taken_at = @TakenAt, ended_at = @EndedAt, stage = @Stage, reason = @Reason,
                final_address = @FinalAddress, status = @Status, media_type = @MediaType, file_name = @FileName, bytes = @Bytes,
                hash = @Hash, warc_bytes = @WarcBytes, warc_hash = @WarcHash, version = version + 1
            where id = @Id and version = @Version
            """,
            Values(capture),
            cancellation) == 1;

    public Task ResumeAsync(CancellationToken cancellation) =>
        sql.RunAsync(
            "update capture set state = 'Waiting', taken_at = null, stage = null, version = version + 1 where state = 'Running'",
            values: null,
            cancellation);

    public Task AddFileAsync(StoredFile file, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        return sql.RunAsync(
            "insert into stored_file (hash, bytes, kept_at) values (@Hash, @Bytes, @at) on conflict (hash) do nothing",
            new { file.Hash, file.Bytes, at },
            cancellation);
    }

    public async Task<IReadOnlyList<string>> EraseAsync(SourceId source, DateTimeOffset at, CancellationToken cancellation)
    {
        const string Named = "select h.hash from (select c.hash as hash, c.source_id from capture c union all select c.warc_hash, c.source_id from capture c union all select t.token_hash, c.source_id from capture_timestamp t join capture c on c.id = t.capture_id union all select r.hash, c.source_id from capture_rendering r join capture c on c.id = r.capture_id) h where h.hash is not null";
        var held = await sql.RowsAsync<string>($"{Named} and h.source_id = @source", new { source }, cancellation);
        await sql.RunAsync("delete from page_flag where evidence_id in (select id from evidence where source_id = @source)", new { source }, cancellation);
        await sql.RunAsync("delete from source_visit where source_id = @source", new { source }, cancellation);
        await sql.RunAsync("delete from capture_rendering where capture_id in (select id from capture where source_id = @source)", new { source }, cancellation);
        await sql.RunAsync("delete from public_copy where source_id = @source", new { source }, cancellation);
        await sql.RunAsync("delete from capture_timestamp where capture_id in (select id from capture where source_id = @source)", new { source }, cancellation);
        await sql.RunAsync("delete from capture_text where capture_id in (select id from capture where source_id = @source)", new { source }, cancellation);
        await sql.RunAsync(
            """
            update capture set state = 'Failed', ended_at = coalesce(ended_at, @at), stage = null, reason = 'Erased with who the source is.', asked_address = null,
                final_address = null, status = null, media_type = null, file_name = null, bytes = null, hash = null, warc_bytes = null, warc_hash = null, version = version + 1
            where source_id = @source
            """,
            new { source, at },
            cancellation);

        // Another source may have brought the same bytes.
        var kept = (await sql.RowsAsync<string>(Named, values: null, cancellation)).ToHashSet(StringComparer.Ordinal);
        var gone = new List<string>();
        foreach (var hash in held.Distinct(StringComparer.Ordinal).Where(hash => !kept.Contains(hash)))
        {
            var copy = await sql.ValueAsync<string>("select hash from shown_copy where original_hash = @hash", new { hash }, cancellation);
            await sql.RunAsync("delete from shown_copy where original_hash = @hash", new { hash }, cancellation);
            gone.Add(hash);
            if (copy is not null && await sql.ValueAsync<int>("select count(*) from shown_copy where hash = @copy", new { copy }, cancellation) == 0 && !kept.Contains(copy))
            {
                gone.Add(copy);
            }
        }

        foreach (var hash in gone)
        {
            await sql.RunAsync("delete from file_scan where hash = @hash", new { hash }, cancellation);
            await sql.RunAsync("delete from stored_file where hash = @hash", new { hash }, cancellation);
        }

        return gone;
    }

    public async Task SetTextAsync(CaptureId id, CapturedText text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        await sql.RunAsync(
            """
            insert into capture_text (capture_id, content, places, unread, text_hash) values (@id, @Text, @places, @unread, @hash)
            on conflict (capture_id) do update set content = excluded.content, places = excluded.places, unread = excluded.unread, text_hash = excluded.text_hash
            """,
            new { id, text.Text, places = Json.Of(text.Places), unread = Json.Of(text.Unread), hash = SameText.Of(text.Text) },
            cancellation);
        await new SourceWords(sql).KeepAsync(id, text.Text, cancellation);
    }

    public async Task<CapturedText?> TextAsync(CaptureId id, CancellationToken cancellation) =>
        (await sql.RowAsync<TextRow>("select content, places, unread from capture_text where capture_id = @id", new { id }, cancellation))?.ToText();

    private static object Values(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return new
        {
            capture.Id,
            capture.SourceId,
            Way = capture.Way.ToString(),
            State = capture.State.ToString(),
            capture.AskedAddress,
            capture.AskedBy,
            capture.AskedAt,
            capture.TakenAt,
            capture.EndedAt,
            capture.Stage,
            capture.Reason,
            capture.FinalAddress,
            capture.Status,
            capture.MediaType,
            capture.FileName,
            capture.Bytes,
            capture.Hash,
            capture.WarcBytes,
            capture.WarcHash,
            capture.Version,
        };
    }

    private sealed record TextRow
    {
        public string Content { get; init; } = "";

        public Json Places { get; init; }

        public Json Unread { get; init; }

        public CapturedText ToText() => new() { Text = Content, Places = Places.Read<IReadOnlyList<TextPlace>>(), Unread = Unread.Read<IReadOnlyList<string>>() };
    }
}
