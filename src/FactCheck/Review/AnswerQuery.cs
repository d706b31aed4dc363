using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>The author, or an editor for them, answers a query.</summary>
public sealed class AnswerQuery(IDatabase database, TimeProvider clock)
{
    /// <summary>Closes the query with its answer; refused where it was answered before.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, QueryId queryId, string? typedAnswer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var answer = Typed.Text(typedAnswer);
        return database.WriteAsync<Claim>(
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.AnswerQuery,
                async inHand =>
                {
                    if (await session.Review.FindQueryAsync(queryId, cancellation) is not { } query || query.ClaimId != id)
                    {
                        return new Outcome<Claim>.Missing();
                    }

                    if (Typed.Required("answer", answer, Typed.MostParagraph, "Write the answer.") is { } refused)
                    {
                        return refused;
                    }

                    var now = clock.Now();
                    return await session.Review.AnswerAsync(queryId, answer!, actor.Id, now, cancellation)
                        ? await inHand.SaveAsync(
                            inHand.Claim with { OpenQueries = inHand.Claim.OpenQueries - 1 }, ChangeKind.QueryAnswered, now, cancellation, ("query", queryId))
                        : QueryInHand.NotOpen(query);
                },
                cancellation),
            cancellation);
    }
}
