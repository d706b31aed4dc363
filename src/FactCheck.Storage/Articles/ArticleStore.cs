using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Storage.Articles;

/// <summary>Articles, who must review them, and their revisions.</summary>
internal sealed class ArticleStore(Sql sql) : IArticleStore
{
    private const string Columns =
        "id, headline, author_name, author_id, deadline, dated_on, policy, blind_second, status, language, current_revision, slug, version, created_by, created_at";

    private const string RevisionColumns = "id, article_id, number, text, formatting, origin, note, created_by, created_at";

    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellation)
    {
        var article = await sql.RowAsync<Article>($"select {Columns} from article where id = @id", new { id }, cancellation);
        return article is null
            ? null
            : article with
            {
                Reviewers = await sql.RowsAsync<PersonId>(
                    "select person_id from article_reviewer where article_id = @id order by person_id", new { id }, cancellation),
            };
    }

    public async Task<IReadOnlyList<Article>> AllAsync(CancellationToken cancellation)
    {
        var articles = await sql.RowsAsync<Article>(
            $"select {Columns} from article order by deadline is null, deadline, created_at desc, id", values: null, cancellation);
        var reviewers = (await sql.RowsAsync<ReviewerRow>(
            "select article_id, person_id from article_reviewer order by person_id", values: null, cancellation))
            .ToLookup(row => row.ArticleId, row => row.PersonId);
        return [.. articles.Select(article => article with { Reviewers = [.. reviewers[article.Id]] })];
    }

    public async Task AddAsync(Article article, Revision first, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        await sql.RunAsync(
            """
            insert into article (id, headline, author_name, author_id, deadline, dated_on, policy, blind_second, status, language, current_revision, slug, version, created_by, created_at)
            values (@Id, @Headline, @AuthorName, @AuthorId, @Deadline, @DatedOn, @Policy, @BlindSecond, @Status, @Language, @CurrentRevision, @Slug, @Version, @CreatedBy, @CreatedAt)
            """,
            Values(article),
            cancellation);
        await AddRevisionAsync(first, cancellation);
        await AddReviewersAsync(article, cancellation);
    }

    public async Task<bool> SaveAsync(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var written = await sql.RunAsync(
            """
            update article set headline = @Headline, author_name = @AuthorName, author_id = @AuthorId, deadline = @Deadline, dated_on = @DatedOn,
                policy = @Policy, blind_second = @BlindSecond, status = @Status, language = @Language, current_revision = @CurrentRevision, slug = @Slug,
                version = version + 1
            where id = @Id and version = @Version
            """,
            Values(article),
            cancellation);
        if (written == 0)
        {
            return false;
        }

        await sql.RunAsync("delete from article_reviewer where article_id = @Id", new { article.Id }, cancellation);
        await AddReviewersAsync(article, cancellation);
        return true;
    }

    public Task AddRevisionAsync(Revision revision, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into revision (id, article_id, number, text, formatting, origin, note, created_by, created_at)
            values (@Id, @ArticleId, @Number, @Text, @Formatting, @Origin, @Note, @CreatedBy, @CreatedAt)
            """,
            new
            {
                revision.Id,
                revision.ArticleId,
                revision.Number,
                revision.Text,
                Formatting = revision.Formatting.Count == 0 ? (Json?)null : Json.Of(revision.Formatting),
                revision.Origin,
                revision.Note,
                revision.CreatedBy,
                revision.CreatedAt,
            },
            cancellation);

    public async Task<Revision?> FindRevisionAsync(RevisionId id, CancellationToken cancellation) =>
        (await sql.RowAsync<RevisionRow>($"select {RevisionColumns} from revision where id = @id", new { id }, cancellation))?.ToRevision();

    public async Task<IReadOnlyList<Revision>> RevisionsAsync(ArticleId id, CancellationToken cancellation) =>
        [.. (await sql.RowsAsync<RevisionRow>($"select {RevisionColumns} from revision where article_id = @id order by number desc", new { id }, cancellation))
            .Select(row => row.ToRevision())];

    public async Task<bool> SlugIsTakenAsync(string slug, CancellationToken cancellation) =>
        await sql.ValueAsync<int>("select count(*) from article where slug = @slug", new { slug }, cancellation) > 0;

    private async Task AddReviewersAsync(Article article, CancellationToken cancellation)
    {
        foreach (var reviewer in article.Reviewers.Distinct())
        {
            await sql.RunAsync(
                "insert into article_reviewer (article_id, person_id) values (@Id, @reviewer)", new { article.Id, reviewer }, cancellation);
        }
    }

    private static object Values(Article article) => new
    {
        article.Id,
        article.Headline,
        article.AuthorName,
        article.AuthorId,
        article.Deadline,
        article.DatedOn,
        Policy = article.Policy.ToString(),
        article.BlindSecond,
        Status = article.Status.ToString(),
        article.Language,
        article.CurrentRevision,
        article.Slug,
        article.Version,
        article.CreatedBy,
        article.CreatedAt,
    };

    private sealed record RevisionRow
    {
        public required RevisionId Id { get; init; }

        public required ArticleId ArticleId { get; init; }

        public required int Number { get; init; }

        public required string Text { get; init; }

        public Json? Formatting { get; init; }

        public string? Origin { get; init; }

        public string? Note { get; init; }

        public required PersonId CreatedBy { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        public Revision ToRevision() => new()
        {
            Id = Id,
            ArticleId = ArticleId,
            Number = Number,
            Text = Text,
            Formatting = Formatting?.Read<IReadOnlyList<Formatting>>() ?? [],
            Origin = Origin,
            Note = Note,
            CreatedBy = CreatedBy,
            CreatedAt = CreatedAt,
        };
    }

    private sealed record ReviewerRow
    {
        public required ArticleId ArticleId { get; init; }

        public required PersonId PersonId { get; init; }
    }
}
