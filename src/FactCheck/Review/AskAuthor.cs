using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>A checker puts a question to the author.</summary>
public sealed class AskAuthor(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Opens a query on the claim, with the day until which an answer is wanted where one is given; while it is open no verdict can be
    /// proposed. Where it follows up another, that one must have been answered, and not been followed up before.
    /// </summary>
    public Task<Outcome<Claim>> RunAsync(
        Actor actor, ClaimId id, int version, string? typedQuestion, DateTimeOffset? due, QueryId? follows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var question = Typed.Text(typedQuestion);
        return database.WriteAsync<Claim>(
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.AskAuthor,
                async inHand =>
                {
                    var query = new Query
                    {
                        Id = clock.New<QueryId>(),
                        ClaimId = id,
                        Question = question ?? "",
                        AskedBy = actor.Id,
                        AskedAt = clock.Now(),
                        DueAt = due?.ToUniversalTime(),
                        Follows = follows,
                    };
                    if ((Check(inHand.Claim, query) ?? await CheckFollowsAsync(session, query, cancellation)) is { } refused)
                    {
                        return refused;
                    }

                    await session.Review.AddQueryAsync(query, cancellation);
                    return await inHand.SaveAsync(
                        inHand.Claim with { OpenQueries = inHand.Claim.OpenQueries + 1 },
                        ChangeKind.QueryAsked,
                        query.AskedAt,
                        cancellation,
                        ("query", query.Id),
                        ("follows", query.Follows),
                        ("due", query.DueAt?.ToString("O")),
                        ("author", inHand.Article.AuthorId));
                },
                cancellation),
            cancellation);
    }

    private static Refusal? Check(Claim claim, Query query) =>
        (claim.Status is ClaimStatus.Suggested or ClaimStatus.SetAside
            ? Refusal.NotNow("status", "Accept or restore the claim before asking about it.")
            : null)
        ?? Typed.Required("question", query.Question.Length == 0 ? null : query.Question, Typed.MostParagraph, "Write the question to the author.")
        ?? (query.DueAt <= query.AskedAt ? Refusal.Invalid("due", "This moment has passed: give the author time to answer.") : null);

    private static async Task<Refusal?> CheckFollowsAsync(ISession session, Query query, CancellationToken cancellation)
    {
        if (query.Follows is not { } earlier)
        {
            return null;
        }

        var queries = await session.Review.QueriesOfClaimAsync(query.ClaimId, cancellation);
        return queries.FirstOrDefault(other => other.Id == earlier) is not { } followed ? Refusal.NotNow("follows", "The query that this follows up is not there.")
            : followed.IsWithdrawn ? Refusal.NotNow("follows", "This query was taken back: ask anew.")
            : followed.IsOpen ? Refusal.NotNow("follows", "This query is open: its answer comes first.")
            : queries.Any(other => other.Follows == earlier && !other.IsWithdrawn) ? Refusal.NotNow("follows", "Somebody has followed this answer up already.")
            : null;
    }
}
