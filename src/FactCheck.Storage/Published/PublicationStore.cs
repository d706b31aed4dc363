using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Published;

namespace FactCheck.Storage.Published;

/// <summary>Publications as the desk writes them.</summary>
internal sealed class PublicationStore(Sql sql) : IPublicationStore
{
    internal const string Columns =
        "id, article_id, slug, number, headline, state, note_kind, coalesce(shown_note, note) as note, coalesce(shown_content, content) as content, "
        + "coalesce(shown_hash, content_hash) as content_hash, case when shown_hash is null then null else content_hash end as hash_as_published, published_by, published_at, text_changed_at";

    private const string AsPublished =
        "id, article_id, slug, number, headline, state, note_kind, note, content, content_hash, published_by, published_at, text_changed_at";

    private const string NoticeColumns =
        "id, article_id, publication, claim, words, contact, received_at, state, settled_by, settled_at, note, version";

    private const string WaitingColumns =
        "article_id, note_kind, note, content, content_hash, due_at, needs_second, proposed_by, proposed_at, confirmed_by, confirmed_at, held_because";

    public Task<IReadOnlyList<Publication>> OfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Publication>(
            $"select {Columns} from publication where article_id = @article order by number desc", new { article }, cancellation);

    public Task AddAsync(Publication publication, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return sql.RunAsync(
            """
            insert into publication (id, article_id, slug, number, headline, state, note_kind, note, content, content_hash, published_by, published_at, text_changed_at)
            values (@Id, @ArticleId, @Slug, @Number, @Headline, @State, @NoteKind, @Note, @Content, @ContentHash, @PublishedBy, @PublishedAt, @TextChangedAt)
            """,
            new
            {
                publication.Id,
                publication.ArticleId,
                publication.Slug,
                publication.Number,
                publication.Headline,
                State = publication.State.ToString(),
                NoteKind = publication.NoteKind?.ToString(),
                publication.Note,
                publication.Content,
                publication.ContentHash,
                publication.PublishedBy,
                publication.PublishedAt,
                publication.TextChangedAt,
            },
            cancellation);
    }

    public Task<IReadOnlyList<Publication>> AsPublishedAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<Publication>(
            $"select {AsPublished} from publication where article_id = @article order by number desc", new { article }, cancellation);

    public Task ShowInsteadAsync(PublicationId id, string? content, string? note, CancellationToken cancellation) =>
        sql.RunAsync(
            "update publication set shown_content = @content, shown_hash = @hash, shown_note = @note where id = @id",
            new { id, content, hash = content is null ? null : PublishedJson.Hash(content), note },
            cancellation);

    public Task ForgetAsPublishedAsync(PublicationId id, CancellationToken cancellation) =>
        sql.RunAsync("update publication set content = shown_content, note = coalesce(shown_note, note) where id = @id and shown_content is not null", new { id }, cancellation);

    public Task SetStateAsync(PublicationId id, PublicationState state, CancellationToken cancellation) =>
        sql.RunAsync("update publication set state = @state where id = @id", new { id, state = state.ToString() }, cancellation);

    public Task<Publication?> ShownAtAsync(string slug, CancellationToken cancellation) =>
        sql.RowAsync<Publication>(
            $"select {Columns} from publication where slug = @slug and state in ('Current', 'Retracted') order by number desc limit 1", new { slug }, cancellation);

    public Task<AboutPage?> AboutAsync(string key, CancellationToken cancellation) =>
        sql.RowAsync<AboutPage>("select key, markdown, version from about_page where key = @key", new { key }, cancellation);

    public async Task<bool> SaveAboutAsync(AboutPage page, PersonId by, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        return await sql.RunAsync(
            page.Version == 0
                ? "insert into about_page (key, markdown, version, changed_by, changed_at) values (@Key, @Markdown, 1, @by, @at) on conflict (key) do nothing"
                : "update about_page set markdown = @Markdown, version = version + 1, changed_by = @by, changed_at = @at where key = @Key and version = @Version",
            new { page.Key, page.Markdown, page.Version, by, at },
            cancellation) == 1;
    }

    public Task AddNoticeAsync(ReaderNotice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return sql.RunAsync(
            """
            insert into reader_notice (id, article_id, publication, claim, words, contact, received_at, state, settled_by, settled_at, note, version)
            values (@Id, @ArticleId, @Publication, @Claim, @Words, @Contact, @ReceivedAt, @State, @SettledBy, @SettledAt, @Note, @Version)
            """,
            new
            {
                notice.Id,
                notice.ArticleId,
                notice.Publication,
                notice.Claim,
                notice.Words,
                notice.Contact,
                notice.ReceivedAt,
                State = notice.State.ToString(),
                notice.SettledBy,
                notice.SettledAt,
                notice.Note,
                notice.Version,
            },
            cancellation);
    }

    public Task<ReaderNotice?> FindNoticeAsync(ReaderNoticeId id, CancellationToken cancellation) =>
        sql.RowAsync<ReaderNotice>($"select {NoticeColumns} from reader_notice where id = @id", new { id }, cancellation);

    public Task<IReadOnlyList<ReaderNotice>> NoticesAsync(int limit, CancellationToken cancellation) =>
        sql.RowsAsync<ReaderNotice>(
            $"select {NoticeColumns} from reader_notice order by case when state = 'New' then 0 else 1 end, received_at desc, id desc limit @limit", new { limit }, cancellation);

    public async Task<bool> SaveNoticeAsync(ReaderNotice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return await sql.RunAsync(
            """
            update reader_notice set state = @State, settled_by = @SettledBy, settled_at = @SettledAt, note = @Note, version = version + 1
            where id = @Id and version = @Version
            """,
            new { notice.Id, State = notice.State.ToString(), notice.SettledBy, notice.SettledAt, notice.Note, notice.Version },
            cancellation) == 1;
    }

    public Task<WaitingPublication?> WaitingOfAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowAsync<WaitingPublication>($"select {WaitingColumns} from waiting_publication where article_id = @article", new { article }, cancellation);

    public Task<IReadOnlyList<WaitingPublication>> AllWaitingAsync(CancellationToken cancellation) =>
        sql.RowsAsync<WaitingPublication>(
            $"select {WaitingColumns} from waiting_publication order by case when due_at is null then 1 else 0 end, due_at, proposed_at", values: null, cancellation);

    public Task AddWaitingAsync(WaitingPublication waiting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return sql.RunAsync(
            """
            insert into waiting_publication (article_id, note_kind, note, content, content_hash, due_at, needs_second, proposed_by, proposed_at, confirmed_by, confirmed_at, held_because)
            values (@ArticleId, @NoteKind, @Note, @Content, @ContentHash, @DueAt, @NeedsSecond, @ProposedBy, @ProposedAt, @ConfirmedBy, @ConfirmedAt, @HeldBecause)
            """,
            new
            {
                waiting.ArticleId,
                NoteKind = waiting.NoteKind?.ToString(),
                waiting.Note,
                waiting.Content,
                waiting.ContentHash,
                waiting.DueAt,
                waiting.NeedsSecond,
                waiting.ProposedBy,
                waiting.ProposedAt,
                waiting.ConfirmedBy,
                waiting.ConfirmedAt,
                waiting.HeldBecause,
            },
            cancellation);
    }

    public Task DropWaitingAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RunAsync("delete from waiting_publication where article_id = @article", new { article }, cancellation);

    public Task SetTextChangedAsync(PublicationId id, DateTimeOffset? since, CancellationToken cancellation) =>
        sql.RunAsync("update publication set text_changed_at = @since where id = @id", new { id, since }, cancellation);
}
