using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person dismisses a suggestion, or sets a claim aside that will not be checked.</summary>
public sealed class SetAsideClaim(IDatabase database, TimeProvider clock)
{
    /// <summary>Sets the claim aside with the reason; a suggestion may be dismissed without one.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, string? typedReason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.StepAsync(
            actor,
            SplitStepKind.ClaimSetAside,
            clock,
            session => SetAsideAsync(session, actor, new SeenClaim(id, version), Typed.Text(typedReason), clock, cancellation),
            cancellation);
    }

    internal static Task<Outcome<Claim>> SetAsideAsync(
        ISession session, Actor actor, SeenClaim seen, string? reason, TimeProvider clock, CancellationToken cancellation) =>
        ClaimInHand.TakeAsync(
            session,
            actor,
            seen.Id,
            seen.Version,
            Act.SplitText,
            async inHand =>
            {
                var why = reason ?? (inHand.Claim.Status == ClaimStatus.Suggested ? "Dismissed." : null);
                var refusal = ClaimWorkflow.Check(inHand.Claim.Status, ClaimAction.SetAside)
                    ?? Typed.Required("reason", why, Typed.MostParagraph, "Say why the claim is set aside.");
                return refusal is not null
                    ? refusal
                    : await inHand.SaveAsync(
                        inHand.Claim with { Status = ClaimStatus.SetAside, Reason = why, AssigneeId = null },
                        ChangeKind.ClaimSetAside,
                        clock.Now(),
                        cancellation,
                        ("reason", why));
            },
            cancellation);
}
