using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>A checker puts a question to the author.</summary>
public sealed class AskAuthor(IDatabase database, TimeProvider clock)
{
    /// <summary>Opens a query on the claim; while it is open no verdict can be proposed.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, string? typedQuestion, CancellationToken cancellation)
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
                    var refusal = (inHand.Claim.Status is ClaimStatus.Suggested or ClaimStatus.SetAside
                            ? Refusal.NotNow("status", "Accept or restore the claim before asking about it.")
                            : null)
                        ?? Typed.Required("question", question, Typed.MostParagraph, "Write the question to the author.");
                    if (refusal is not null)
                    {
                        return refusal;
                    }

                    var query = new Query
                    {
                        Id = clock.New<QueryId>(),
                        ClaimId = id,
                        Question = question!,
                        AskedBy = actor.Id,
                        AskedAt = clock.Now(),
                    };
                    await session.Review.AddQueryAsync(query, cancellation);
                    return await inHand.SaveAsync(
                        inHand.Claim with { OpenQueries = inHand.Claim.OpenQueries + 1 }, ChangeKind.QueryAsked, query.AskedAt, cancellation, ("query", query.Id));
                },
                cancellation),
            cancellation);
    }
}
