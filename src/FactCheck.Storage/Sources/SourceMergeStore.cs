using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>Which sources were merged into which, so that a merge can be taken back.</summary>
internal sealed class SourceMergeStore(Sql sql) : ISourceMergeStore
{
    private const string Columns = "source_id, into_id, canonical_address, moved, merged_by, merged_at";

    public async Task<Source?> FindMergedAsync(SourceId id, CancellationToken cancellation) =>
        await SourceRows.FindAsync(sql, id, cancellation) is { MergedInto: not null } merged ? merged : null;

    public async Task<SourceMerge?> FindAsync(SourceId merged, CancellationToken cancellation) =>
        (await sql.RowAsync<MergeRow>($"select {Columns} from source_merge where source_id = @merged", new { merged }, cancellation))?.ToMerge();

    public async Task<IReadOnlyList<SourceMerge>> IntoAsync(SourceId source, CancellationToken cancellation) =>
        [.. (await sql.RowsAsync<MergeRow>(
            $"select {Columns} from source_merge where into_id = @source order by merged_at, source_id", new { source }, cancellation)).Select(row => row.ToMerge())];

    public async Task AddAsync(SourceMerge merge, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(merge);
        await sql.RunAsync(
            """
            insert into source_merge (source_id, into_id, canonical_address, moved, merged_by, merged_at)
            values (@SourceId, @IntoId, @CanonicalAddress, @moved, @MergedBy, @MergedAt)
            """,
            new { merge.SourceId, merge.IntoId, merge.CanonicalAddress, moved = Json.Of(merge.Moved), merge.MergedBy, merge.MergedAt },
            cancellation);
        await MoveNotesAsync(merge.Moved.Notes, merge.IntoId, cancellation);
    }

    public async Task RemoveAsync(SourceMerge merge, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(merge);
        await sql.RunAsync("delete from source_merge where source_id = @SourceId", new { merge.SourceId }, cancellation);
        await MoveNotesAsync(merge.Moved.Notes, merge.SourceId, cancellation);
    }

    public Task EraseAddressesAsync(SourceId source, CancellationToken cancellation) =>
        sql.RunAsync("update source_merge set canonical_address = null where source_id = @source or into_id = @source", new { source }, cancellation);

    private async Task MoveNotesAsync(IReadOnlyList<SourceNoteId> notes, SourceId to, CancellationToken cancellation)
    {
        foreach (var note in notes)
        {
            await sql.RunAsync("update source_note set source_id = @to where id = @note", new { note, to }, cancellation);
        }
    }

    private sealed record MergeRow
    {
        public SourceId SourceId { get; init; }

        public SourceId IntoId { get; init; }

        public string? CanonicalAddress { get; init; }

        public Json Moved { get; init; }

        public PersonId MergedBy { get; init; }

        public DateTimeOffset MergedAt { get; init; }

        public SourceMerge ToMerge() => new()
        {
            SourceId = SourceId, IntoId = IntoId, CanonicalAddress = CanonicalAddress, Moved = Moved.Read<MovedWithSource>(), MergedBy = MergedBy, MergedAt = MergedAt,
        };
    }
}
