using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Verdicts;

namespace FactCheck.Review;

/// <summary>A claim with its current verdict and the answers to it, taken in hand for one act of review.</summary>
internal sealed record VerdictInHand(ClaimInHand Claim, Verdict Verdict, IReadOnlyList<SignOff> SignOffs)
{
    /// <summary>The verdict beside the current one, or nothing.</summary>
    public Verdict? Second { get; init; }

    internal static readonly Refusal NoVerdict = Refusal.NotNow("no-verdict", "There is no verdict yet: start the claim and propose one.");

    /// <summary>
    /// Asks the permission as proposer and author stand to the actor, then the claim's way, then runs the act.
    /// </summary>
    public static Task<Outcome<Claim>> TakeAsync(
        ISession session,
        Actor actor,
        ClaimId id,
        int version,
        ClaimAction action,
        Act permission,
        Func<VerdictInHand, Task<Outcome<Claim>>> act,
        CancellationToken cancellation) =>
        ClaimInHand.TakeAsync(
            session,
            actor,
            id,
            version,
            async inHand =>
            {
                var verdict = await session.Verdicts.CurrentAsync(id, cancellation);
                return Permissions.Check(actor, permission, inHand.Circumstances with { IsProposer = verdict?.ProposedBy == actor.Id });
            },
            async inHand =>
            {
                if (ClaimWorkflow.Check(inHand.Claim.Status, action) is { } refused)
                {
                    return refused;
                }

                return await session.Verdicts.CurrentAsync(id, cancellation) is { } verdict
                    ? await act(new VerdictInHand(inHand, verdict, await session.Review.OfVerdictAsync(verdict.Id, cancellation))
                    {
                        Second = await session.Verdicts.SecondAsync(id, cancellation),
                    })
                    : NoVerdict;
            },
            cancellation);

    /// <summary>Nothing while what the rating needs is there: evidence may have been withdrawn since, or two sources have turned out to be one.</summary>
    public async Task<Refusal?> CheckGroundsAsync(CancellationToken cancellation)
    {
        var scale = await Claim.Session.Verdicts.ScaleAsync(cancellation);
        return (await Grounds.OfAsync(Claim.Session, Claim.Claim, cancellation)).Check(scale.First(rating => rating.Key == Verdict.Rating));
    }

    /// <summary>Records the actor's answer; a person has one valid answer to a verdict, so an earlier one gives way with this reason.</summary>
    public async Task<SignOff> AnswerAsync(TimeProvider clock, SignOffKind kind, string? note, string instead, CancellationToken cancellation)
    {
        var answer = new SignOff
        {
            Id = clock.New<SignOffId>(),
            VerdictId = Verdict.Id,
            Kind = kind,
            Note = note,
            GivenBy = Claim.Actor.Id,
            GivenAt = clock.Now(),
        };
        await Claim.Session.Review.VoidAsync(answer.VerdictId, Claim.Actor.Id, instead, answer.GivenAt, cancellation);
        await Claim.Session.Review.AddAsync(answer, cancellation);
        return answer;
    }
}
