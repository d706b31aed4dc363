using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Verdicts;

namespace FactCheck.Review;

/// <summary>Where reviewers do not agree, an editor decides with a written reason; the dissent stays in the record.</summary>
public sealed class DecideDispute(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Records the decision for the current verdict, or for the second where that one is named, and signs the claim off; refused
    /// where the reviewers do agree, or to whoever gave one of the verdicts or wrote the article. Who is decided against is named in the record.
    /// </summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, string? typedReason, VerdictId? standing, CancellationToken cancellation)
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
                    var refusal = CheckNoPart(inHand.Second, actor)
                        ?? CheckDisputed(inHand.Verdict, inHand.Second, inHand.SignOffs)
                        ?? (standing is null || standing == inHand.Verdict.Id || standing == inHand.Second?.Id
                            ? null
                            : Refusal.Invalid("standing", "Choose one of the two verdicts that stand against each other."))
                        ?? Typed.Required("reason", reason, Typed.MostParagraph, "Give the reason for the decision.");
                    if (refusal is not null)
                    {
                        return refusal;
                    }

                    // Of the verdict that is to stand: the two may differ in what they need.
                    var chosen = await ChosenAsync(inHand, standing, cancellation);
                    return await chosen.CheckGroundsAsync(cancellation) is { } missing ? missing : await DecideAsync(chosen, inHand, reason!, cancellation);
                },
                cancellation),
            cancellation);
    }

    /// <summary>Nothing where reviewers answered the verdict differently, or the second verdict is another.</summary>
    internal static Refusal? CheckDisputed(Verdict? verdict, Verdict? second, IEnumerable<SignOff> signOffs)
    {
        var valid = signOffs.Where(signOff => signOff.IsValid).Select(signOff => signOff.Kind).ToHashSet();
        return valid.Contains(SignOffKind.ChangesRequested) && (valid.Contains(SignOffKind.SignedOff) || (second is not null && second.Rating != verdict?.Rating))
            ? null
            : Refusal.NotNow("no-dispute", "The reviewers do not disagree: there is nothing to decide.");
    }

    /// <summary>Nothing where the actor did not give the second verdict; who gave the first is kept out by the permission table.</summary>
    internal static Refusal? CheckNoPart(Verdict? second, Actor actor) =>
        second?.ProposedBy == actor.Id
            ? Refusal.NotAllowed("own-verdict", "You gave one of the two verdicts: an editor who gave neither decides.")
            : null;

    /// <summary>The verdict that is decided for; where it is the second, the two change places.</summary>
    private static async Task<VerdictInHand> ChosenAsync(VerdictInHand inHand, VerdictId? standing, CancellationToken cancellation)
    {
        if (inHand.Second is not { } second || standing != second.Id)
        {
            return inHand;
        }

        var verdicts = inHand.Claim.Session.Verdicts;
        await verdicts.SetStateAsync(second.Id, VerdictState.Superseded, cancellation);
        await verdicts.SetStateAsync(inHand.Verdict.Id, VerdictState.Second, cancellation);
        await verdicts.SetStateAsync(second.Id, VerdictState.Current, cancellation);
        return inHand with { Verdict = second, Second = inHand.Verdict };
    }

    private async Task<Outcome<Claim>> DecideAsync(VerdictInHand chosen, VerdictInHand disputed, string reason, CancellationToken cancellation)
    {
        var decision = await chosen.AnswerAsync(clock, SignOffKind.Decided, reason, "The editor decided the dispute.", cancellation);
        return await chosen.Claim.SaveAsync(
            chosen.Claim.Claim with { Status = ClaimStatus.SignedOff },
            ChangeKind.DisputeDecided,
            decision.GivenAt,
            cancellation,
            ("verdict", chosen.Verdict.Id),
            ("rating", chosen.Verdict.Rating),
            ("against", string.Join(' ', Against(chosen, disputed))),
            ("reason", reason));
    }

    /// <summary>Whom the decision overrides: who asked for changes to what stands, or gave the verdict that does not.</summary>
    private static IEnumerable<PersonId> Against(VerdictInHand chosen, VerdictInHand disputed) =>
        (chosen.Verdict.Id == disputed.Verdict.Id
            ? disputed.SignOffs.Where(answer => answer.IsValid && answer.Kind == SignOffKind.ChangesRequested).Select(answer => answer.GivenBy)
            : disputed.SignOffs.Where(answer => answer.IsValid && answer.Kind == SignOffKind.SignedOff).Select(answer => answer.GivenBy).Append(disputed.Verdict.ProposedBy))
        .Distinct();
}
