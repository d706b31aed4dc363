using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>What is known of stored files beyond their bytes.</summary>
internal sealed class StoredFileStore(Sql sql) : IStoredFileStore
{
    public Task<ShownCopy?> ShownCopyAsync(string originalHash, CancellationToken cancellation) =>
        sql.RowAsync<ShownCopy>(
            """
            select original_hash, hash, media_type, width, height, original_width, original_height, pictures, is_whole, reason, made_at
            from shown_copy where original_hash = @originalHash
            """,
            new { originalHash },
            cancellation);

    public Task AddShownCopyAsync(ShownCopy copy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return sql.RunAsync(
            """
            insert into shown_copy (original_hash, hash, media_type, width, height, original_width, original_height, pictures, is_whole, reason, made_at)
            values (@OriginalHash, @Hash, @MediaType, @Width, @Height, @OriginalWidth, @OriginalHeight, @Pictures, @IsWhole, @Reason, @MadeAt)
            """,
            copy,
            cancellation);
    }

    public Task<FileScan?> ScanAsync(string hash, CancellationToken cancellation) =>
        sql.RowAsync<FileScan>("select hash, state, found, engine, signatures, reason, at from file_scan where hash = @hash", new { hash }, cancellation);

    public Task SetScanAsync(FileScan scan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return sql.RunAsync(
            """
            insert into file_scan (hash, state, found, engine, signatures, reason, at) values (@Hash, @state, @Found, @Engine, @Signatures, @Reason, @At)
            on conflict (hash) do update set state = excluded.state, found = excluded.found, engine = excluded.engine,
                signatures = excluded.signatures, reason = excluded.reason, at = excluded.at
            """,
            new { scan.Hash, state = scan.State.ToString(), scan.Found, scan.Engine, scan.Signatures, scan.Reason, scan.At },
            cancellation);
    }

    public Task<IReadOnlyList<string>> UnscannedAsync(DateTimeOffset before, int most, CancellationToken cancellation) =>
        sql.RowsAsync<string>(
            """
            select f.hash from stored_file f left join file_scan s on s.hash = f.hash
            where s.hash is null or (s.state = 'NotScanned' and (s.reason = @away or s.at < @before))
            order by case when s.hash is null then 0 else 1 end, f.kept_at, f.hash
            limit @most
            """,
            new { before, most, away = ScanFiles.Away },
            cancellation);

    public Task<IReadOnlyList<Capture>> CapturesOfAsync(string hash, CancellationToken cancellation) =>
        sql.RowsAsync<Capture>($"select {CaptureStore.Columns} from capture c where c.hash = @hash or c.warc_hash = @hash order by c.asked_at, c.id", new { hash }, cancellation);
}
