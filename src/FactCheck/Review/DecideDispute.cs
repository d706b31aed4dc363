using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Where reviewers do not agree, an editor decides with a written reason; the dissent stays in the record.</summary>
public sealed class DecideDispute(IDatabase database, TimeProvider clock)
{
    /// <summary>Records the decision and signs the claim off; refused where the reviewers do agree, or to proposer and author.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, string? typedReason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var reason = Typed.Text(typedReason);
        return database.WriteAsync<Claim>(
            session => VerdictInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                ClaimAction.Decide,
                Act.DecideDispute,
                async inHand =>
                {
                    var refusal = CheckDisputed(inHand.SignOffs)
                        ?? Typed.Required("reason", reason, Typed.MostParagraph, "Give the reason for the decision.");
                    if (refusal is not null)
                    {
                        return refusal;
                    }

                    var decision = await inHand.AnswerAsync(clock, SignOffKind.Decided, reason, "The editor decided the dispute.", cancellation);
                    return await inHand.Claim.SaveAsync(
                        inHand.Claim.Claim with { Status = ClaimStatus.SignedOff },
                        ChangeKind.DisputeDecided,
                        decision.GivenAt,
                        cancellation,
                        ("verdict", inHand.Verdict.Id),
                        ("reason", reason));
                },
                cancellation),
            cancellation);
    }

    internal static Refusal? CheckDisputed(IEnumerable<SignOff> signOffs)
    {
        var valid = signOffs.Where(signOff => signOff.IsValid).Select(signOff => signOff.Kind).ToHashSet();
        return valid.Contains(SignOffKind.SignedOff) && valid.Contains(SignOffKind.ChangesRequested)
            ? null
            : Refusal.NotNow("no-dispute", "The reviewers do not disagree: there is nothing to decide.");
    }
}
