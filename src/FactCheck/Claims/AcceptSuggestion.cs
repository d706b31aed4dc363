using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person takes a suggestion in as a claim to check.</summary>
public sealed class AcceptSuggestion(IDatabase database, TimeProvider clock)
{
    /// <summary>Gives the suggestion its number and moves it to "To check".</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Claim>(
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.SplitText,
                async inHand =>
                {
                    if (ClaimWorkflow.Check(inHand.Claim.Status, ClaimAction.Accept) is { } refused)
                    {
                        return refused;
                    }

                    await session.BeginCheckAsync(inHand.Article, cancellation);
                    return await inHand.SaveAsync(
                        inHand.Claim with
                        {
                            Status = ClaimStatus.ToCheck,
                            Number = await session.Claims.NextNumberAsync(inHand.Article.Id, cancellation),
                            CreatedBy = actor.Id,
                        },
                        ChangeKind.ClaimAccepted,
                        clock.Now(),
                        cancellation,
                        ("wording", inHand.Claim.Wording));
                },
                cancellation),
            cancellation);
    }
}
