using FactCheck.People;
using FactCheck.Published;
using FactCheck.Sources;

namespace FactCheck.Storage.Published;

/// <summary>What readers are shown: its statements name publications, the newsroom and its pages about itself, and no other table.</summary>
internal sealed class PublishedVerdicts(Database database, IFileArchive? archive, IMarkdownPages? markdown) : IPublishedVerdicts
{
    private const string Shown = "state in ('Current', 'Retracted')";

    public Task<Publisher?> PublisherAsync(CancellationToken cancellation) =>
        database.ReadSqlAsync(
            async sql => await sql.RowAsync<PublisherRow>("select name, is_sample, settings from newsroom", values: null, cancellation) is { } row
                ? new Publisher(row.Name, row.IsSample) { Licence = (row.Settings?.Read<NewsroomSettings>() ?? new()).ClaimReviewLicence }
                : null,
            cancellation);

    public Task<Publication?> FindAsync(string slug, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowAsync<Publication>(
                $"select {PublicationStore.Columns} from publication where slug = @slug and {Shown} order by number desc limit 1",
                new { slug },
                cancellation),
            cancellation);

    public Task<StandingPublication?> StandingAsync(string slug, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            async sql => await sql.RowAsync<StandingRow>(
                $"""
                select p.id, p.state, p.text_changed_at, coalesce(p.shown_hash, p.content_hash) as hash, n.version as newsroom from publication p cross join newsroom n
                where p.slug = @slug and p.{Shown} order by p.number desc limit 1
                """,
                new { slug },
                cancellation) is { } row
                ? new StandingPublication(row.Id, row.State, row.TextChangedAt, row.Hash, row.Newsroom)
                : null,
            cancellation);

    public Task<IReadOnlyList<Publication>> VersionsAsync(string slug, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowsAsync<Publication>(
                $"select {PublicationStore.Columns} from publication where slug = @slug order by number desc", new { slug }, cancellation),
            cancellation);

    public async Task<string?> AboutAsync(string key, CancellationToken cancellation)
    {
        if (markdown is null || !AboutPages.Has(key))
        {
            return null;
        }

        var written = await database.ReadSqlAsync(
            sql => sql.ValueAsync<string>("select markdown from about_page where key = @key", new { key }, cancellation), cancellation);
        return markdown.ToHtml(written ?? AboutPages.DefaultOf(key));
    }

    public Task<IReadOnlyList<StandingClaims>> StandingAsync(CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowsAsync<StandingClaims>(
                "select id, coalesce(shown_hash, content_hash) as hash from publication where state = 'Current' order by published_at desc, id desc", values: null, cancellation),
            cancellation);

    public Task<Publication?> FindAsync(PublicationId id, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowAsync<Publication>($"select {PublicationStore.Columns} from publication where id = @id", new { id }, cancellation),
            cancellation);

    public async Task<OpenedCopy?> OpenCaptureAsync(string slug, string hash, CancellationToken cancellation)
    {
        foreach (var publication in await VersionsAsync(slug, cancellation))
        {
            var capture = PublishedJson.Read(publication.Content).Claims.SelectMany(claim => claim.Evidence)
                .Where(evidence => evidence.WithheldBecause is null)
                .Select(evidence => evidence.Capture)
                .FirstOrDefault(capture => capture is { IsOpen: true } && string.Equals(capture.Hash, hash, StringComparison.Ordinal));
            if (capture is not null)
            {
                return archive?.Open(hash) is { } content ? new OpenedCopy(capture, content) : null;
            }
        }

        return null;
    }

    public Task<Publication?> FindAsync(string slug, int number, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowAsync<Publication>(
                $"select {PublicationStore.Columns} from publication where slug = @slug and number = @number", new { slug, number }, cancellation),
            cancellation);

    public Task<IReadOnlyList<Publication>> NewestAsync(int limit, CancellationToken cancellation) =>
        database.ReadSqlAsync(
            sql => sql.RowsAsync<Publication>(
                $"""
                select {PublicationStore.Columns} from publication
                where id in (select id from publication where {Shown} order by published_at desc, id desc limit @limit)
                order by published_at desc, id desc
                """,
                new { limit },
                cancellation),
            cancellation);

    public Task<IReadOnlyList<NotedPublication>> CorrectionsAsync(int limit, CancellationToken cancellation) =>
        database.ReadSqlAsync<IReadOnlyList<NotedPublication>>(
            async sql =>
            {
                var noted = await sql.RowsAsync<Publication>(
                    $"select {PublicationStore.Columns} from publication where note_kind is not null order by published_at desc, id desc limit @limit",
                    new { limit },
                    cancellation);
                var both = new List<NotedPublication>(noted.Count);
                foreach (var publication in noted)
                {
                    both.Add(new NotedPublication(publication, await sql.RowAsync<Publication>(
                        $"select {PublicationStore.Columns} from publication where slug = @Slug and number = @before",
                        new { publication.Slug, before = publication.Number - 1 },
                        cancellation)));
                }

                return both;
            },
            cancellation);

    private sealed record PublisherRow
    {
        public required string Name { get; init; }

        public required bool IsSample { get; init; }

        public Json? Settings { get; init; }
    }

    private sealed record StandingRow
    {
        public required PublicationId Id { get; init; }

        public required PublicationState State { get; init; }

        public DateTimeOffset? TextChangedAt { get; init; }

        public required string Hash { get; init; }

        public required int Newsroom { get; init; }
    }
}
