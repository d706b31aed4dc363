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
}
