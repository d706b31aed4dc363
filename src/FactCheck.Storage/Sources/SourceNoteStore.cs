using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>What people wrote about how far a source can be relied on.</summary>
internal sealed class SourceNoteStore(Sql sql) : ISourceNoteStore
{
    public Task<IReadOnlyList<SourceNote>> OfAsync(SourceId source, CancellationToken cancellation) =>
        sql.RowsAsync<SourceNote>(
            "select id, source_id, content as text, written_by, written_at from source_note where source_id = @source order by written_at, id", new { source }, cancellation);

    public async Task AddAsync(SourceNote note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(note);
        await sql.RunAsync(
            "insert into source_note (id, source_id, content, written_by, written_at) values (@Id, @SourceId, @Text, @WrittenBy, @WrittenAt)",
            new { note.Id, note.SourceId, note.Text, note.WrittenBy, note.WrittenAt },
            cancellation);
        if (await SourceRows.FindAsync(sql, note.SourceId, cancellation) is { } source)
        {
            await new SourceWords(sql).KeepAsync(source, cancellation);
        }
    }

    public Task EraseAsync(SourceId source, CancellationToken cancellation) =>
        sql.RunAsync("delete from source_note where source_id = @source", new { source }, cancellation);
}
