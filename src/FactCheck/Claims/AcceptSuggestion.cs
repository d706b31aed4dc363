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
        return database.StepAsync(
            actor,
            SplitStepKind.SuggestionAccepted,
            clock,
            session => AcceptAsync(session, actor, new SeenClaim(id, version), clock, cancellation),
            cancellation);
    }

    internal static Task<Outcome<Claim>> AcceptAsync(ISession session, Actor actor, SeenClaim seen, TimeProvider clock, CancellationToken cancellation) =>
        ClaimInHand.TakeAsync(
            session,
            actor,
            seen.Id,
            seen.Version,
            Act.SplitText,
            async inHand =>
            {
                if (ClaimWorkflow.Check(inHand.Claim.Status, ClaimAction.Accept) is { } refused)
                {
                    return refused;
                }

                await session.BeginCheckAsync(inHand.Article, cancellation);
                return await inHand.SaveAsync(
                    await session.TakenInAsync(inHand.Claim, actor, cancellation),
                    ChangeKind.ClaimAccepted,
                    clock.Now(),
                    cancellation,
                    ("wording", inHand.Claim.Wording));
            },
            cancellation);
}
