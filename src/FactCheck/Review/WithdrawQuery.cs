using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Who asked the author takes the query back: it holds nothing up any more and stays on record.</summary>
public sealed class WithdrawQuery(IDatabase database, TimeProvider clock)
{
    /// <summary>Closes the query without an answer; refused where it was answered before.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, QueryId queryId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Claim>(
            async session =>
            {
                var query = await session.Review.FindQueryAsync(queryId, cancellation) is { } found && found.ClaimId == id ? found : null;
                return await ClaimInHand.TakeAsync(
                    session,
                    actor,
                    id,
                    version,
                    inHand => Task.FromResult(Permissions.Check(actor, Act.WithdrawQuery, inHand.Circumstances with { IsAsker = query is null || query.AskedBy == actor.Id })),
                    async inHand =>
                    {
                        if (query is null)
                        {
                            return new Outcome<Claim>.Missing();
                        }

                        var now = clock.Now();
                        return await session.Review.WithdrawQueryAsync(queryId, now, cancellation)
                            ? await inHand.SaveAsync(
                                inHand.Claim with { OpenQueries = inHand.Claim.OpenQueries - 1 }, ChangeKind.QueryWithdrawn, now, cancellation, ("query", queryId))
                            : QueryInHand.NotOpen(query);
                    },
                    cancellation);
            },
            cancellation);
    }
}
