using FactCheck.Articles;
using FactCheck.Published;

namespace FactCheck.Storage.Published;

/// <summary>Publications as the desk writes them.</summary>
internal sealed class PublicationStore(Sql sql) : IPublicationStore
{
    internal const string Columns =
        "id, article_id, slug, number, headline, state, note_kind, note, content, content_hash, published_by, published_at, text_changed_at";

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

    public Task SetStateAsync(PublicationId id, PublicationState state, CancellationToken cancellation) =>
        sql.RunAsync("update publication set state = @state where id = @id", new { id, state = state.ToString() }, cancellation);

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
