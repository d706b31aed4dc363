using FactCheck.Sources;
using FactCheck.Sources.PublicCopies;

namespace FactCheck.Storage.Sources;

/// <summary>The copies of sources at public archives.</summary>
internal sealed class PublicCopyStore(Sql sql) : IPublicCopyStore
{
    public Task<IReadOnlyList<PublicCopy>> OfSourceAsync(SourceId source, CancellationToken cancellation) =>
        sql.RowsAsync<PublicCopy>(
            """
            select p.id, p.source_id, p.address, p.archive, p.asked_by, p.asked_at, p.ended_at, p.copy_address, p.reason, p.version from public_copy p
            where p.source_id = @source or p.source_id in (select s.id from source s where s.merged_into = @source)
            order by p.asked_at desc, p.id desc
            """,
            new { source },
            cancellation);

    public Task AddAsync(PublicCopy copy, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into public_copy (id, source_id, address, archive, asked_by, asked_at, ended_at, copy_address, reason, version)
            values (@Id, @SourceId, @Address, @Archive, @AskedBy, @AskedAt, @EndedAt, @CopyAddress, @Reason, @Version)
            """,
            copy,
            cancellation);

    public async Task<bool> SaveAsync(PublicCopy copy, CancellationToken cancellation) =>
        await sql.RunAsync(
            "update public_copy set ended_at = @EndedAt, copy_address = @CopyAddress, reason = @Reason, version = version + 1 where id = @Id and version = @Version",
            copy,
            cancellation) == 1;
}
