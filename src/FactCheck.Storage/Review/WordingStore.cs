using FactCheck.Articles;
using FactCheck.Review;

namespace FactCheck.Storage.Review;

/// <summary>Suggested wordings.</summary>
internal sealed class WordingStore(Sql sql) : IWordingStore
{
    private const string Columns =
        """
        w.id, w.article_id, w.claim_id, w.revision_id, w.start_at as start, w.end_at as "end", w.was, w.words, w.reason, w.state,
        w.suggested_by, w.suggested_at, w.settled_by, w.settled_at, w.settled_because, w.accepted_in, w.version
        """;

    public Task<SuggestedWording?> FindAsync(WordingId id, CancellationToken cancellation) =>
        sql.RowAsync<SuggestedWording>($"select {Columns} from wording w where w.id = @id", new { id }, cancellation);

    public Task<IReadOnlyList<SuggestedWording>> OfArticleAsync(ArticleId article, CancellationToken cancellation) =>
        sql.RowsAsync<SuggestedWording>(
            $"select {Columns} from wording w where w.article_id = @article order by w.suggested_at desc, w.id desc", new { article }, cancellation);

    public Task AddAsync(SuggestedWording wording, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return sql.RunAsync(
            """
            insert into wording (id, article_id, claim_id, revision_id, start_at, end_at, was, words, reason, state, suggested_by, suggested_at, settled_by, settled_at, settled_because, accepted_in, version)
            values (@Id, @ArticleId, @ClaimId, @RevisionId, @Start, @End, @Was, @Words, @Reason, @State, @SuggestedBy, @SuggestedAt, @SettledBy, @SettledAt, @SettledBecause, @AcceptedIn, @Version)
            """,
            new
            {
                wording.Id,
                wording.ArticleId,
                wording.ClaimId,
                wording.RevisionId,
                wording.Start,
                wording.End,
                wording.Was,
                wording.Words,
                wording.Reason,
                State = wording.State.ToString(),
                wording.SuggestedBy,
                wording.SuggestedAt,
                wording.SettledBy,
                wording.SettledAt,
                wording.SettledBecause,
                wording.AcceptedIn,
                wording.Version,
            },
            cancellation);
    }

    public async Task<bool> SaveAsync(SuggestedWording wording, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return await sql.RunAsync(
            """
            update wording set state = @State, settled_by = @SettledBy, settled_at = @SettledAt, settled_because = @SettledBecause,
                accepted_in = @AcceptedIn, version = version + 1
            where id = @Id and version = @Version
            """,
            new { wording.Id, State = wording.State.ToString(), wording.SettledBy, wording.SettledAt, wording.SettledBecause, wording.AcceptedIn, wording.Version },
            cancellation) == 1;
    }
}
