using FactCheck.Published;

namespace FactCheck.Storage.Published;

/// <summary>What readers are shown: its statements name publications and the newsroom's name, and no other table.</summary>
internal sealed class PublishedVerdicts(Database database) : IPublishedVerdicts
{
    private const string Shown = "state in ('Current', 'Retracted')";

    public Task<Publisher?> PublisherAsync(CancellationToken cancellation) =>
        database.ReadSqlAsync(
            async sql => await sql.RowAsync<PublisherRow>("select name, is_sample from newsroom", values: null, cancellation) is { } row
                ? new Publisher(row.Name, row.IsSample)
                : null,
            cancellation);

    public Task<Publication?> FindAsync(string slug, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowAsync<Publication>(
                $"select {PublicationStore.Columns} from publication where slug = @slug and {Shown} order by number desc limit 1",
                new { slug },
                cancellation),
            cancellation);

    public Task<Publication?> FindAsync(string slug, int number, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowAsync<Publication>(
                $"select {PublicationStore.Columns} from publication where slug = @slug and number = @number", new { slug, number }, cancellation),
            cancellation);

    public Task<IReadOnlyList<Publication>> NewestAsync(int limit, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowsAsync<Publication>(
                $"select {PublicationStore.Columns} from publication where {Shown} order by published_at desc, id desc limit @limit",
                new { limit },
                cancellation),
            cancellation);

    public Task<IReadOnlyList<Publication>> CorrectionsAsync(int limit, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowsAsync<Publication>(
                $"select {PublicationStore.Columns} from publication where note_kind is not null order by published_at desc, id desc limit @limit",
                new { limit },
                cancellation),
            cancellation);

    private sealed record PublisherRow
    {
        public required string Name { get; init; }

        public required bool IsSample { get; init; }
    }
}
