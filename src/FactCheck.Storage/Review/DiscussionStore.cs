using FactCheck.Claims;
using FactCheck.Review;

namespace FactCheck.Storage.Review;

/// <summary>What is said about claims.</summary>
internal sealed class DiscussionStore(Sql sql) : IDiscussionStore
{
    private const string Columns = "c.id, c.claim_id, c.thread_id, c.words, c.written_by, c.written_at, c.edited_at, c.resolved_by, c.resolved_at, c.version";

    public Task<Comment?> FindAsync(CommentId id, CancellationToken cancellation) =>
        sql.RowAsync<Comment>($"select {Columns} from comment c where c.id = @id", new { id }, cancellation);

    public Task<IReadOnlyList<Comment>> OfClaimAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<Comment>($"select {Columns} from comment c where c.claim_id = @claim order by c.written_at, c.id", new { claim }, cancellation);

    public Task<IReadOnlyList<EarlierWords>> EarlierAsync(ClaimId claim, CancellationToken cancellation) =>
        sql.RowsAsync<EarlierWords>(
            """
            select b.comment_id, b.version, b.words, b.written_at from comment_before b join comment c on c.id = b.comment_id
            where c.claim_id = @claim order by b.comment_id, b.version
            """,
            new { claim },
            cancellation);

    public Task AddAsync(Comment comment, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into comment (id, claim_id, thread_id, words, written_by, written_at, edited_at, resolved_by, resolved_at, version)
            values (@Id, @ClaimId, @ThreadId, @Words, @WrittenBy, @WrittenAt, @EditedAt, @ResolvedBy, @ResolvedAt, @Version)
            """,
            comment,
            cancellation);

    public async Task<bool> SaveAsync(Comment comment, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update comment set words = @Words, edited_at = @EditedAt, resolved_by = @ResolvedBy, resolved_at = @ResolvedAt, version = version + 1
            where id = @Id and version = @Version
            """,
            comment,
            cancellation) == 1;

    public Task KeepAsync(EarlierWords earlier, CancellationToken cancellation) =>
        sql.RunAsync(
            "insert into comment_before (comment_id, version, words, written_at) values (@CommentId, @Version, @Words, @WrittenAt)", earlier, cancellation);

    public Task MoveThreadAsync(CommentId thread, ClaimId to, CancellationToken cancellation) =>
        sql.RunAsync("update comment set claim_id = @to where thread_id = @thread", new { thread, to }, cancellation);
}
