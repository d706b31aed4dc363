using FactCheck.Articles;
using FactCheck.Published;

namespace FactCheck.Storage.Published;

/// <summary>Publications as the desk writes them.</summary>
internal sealed class PublicationStore(Sql sql) : IPublicationStore
{
    internal const string Columns =
        "id, article_id, slug, number, headline, state, note_kind, note, content, content_hash, published_by, published_at, text_changed_at";

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

    public Task SetTextChangedAsync(PublicationId id, DateTimeOffset? since, CancellationToken cancellation) =>
        sql.RunAsync("update publication set text_changed_at = @since where id = @id", new { id, since }, cancellation);
}
