using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Verdicts;

namespace FactCheck.Review;

/// <summary>The proposer takes their verdict back while it is in review.</summary>
public sealed class WithdrawVerdict(IDatabase database, TimeProvider clock)
{
    /// <summary>Withdraws the verdict, voids the answers to it and moves the claim back to "Checking".</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Claim>(
            session => VerdictInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                ClaimAction.Withdraw,
                Act.ProposeVerdict,
                async inHand =>
                {
                    if (CheckProposer(inHand.Verdict, actor) is { } refused)
                    {
                        return refused;
                    }

                    var now = clock.Now();
                    await session.Review.VoidAsync(inHand.Verdict.Id, "The verdict was withdrawn.", now, cancellation);
                    await session.Verdicts.SetStateAsync(inHand.Verdict.Id, VerdictState.Withdrawn, cancellation);
                    if (inHand.Second is { } second)
                    {
                        await session.Verdicts.SetStateAsync(second.Id, VerdictState.Superseded, cancellation);
                    }

                    return await (inHand.Claim with { IsUnnamed = inHand.Verdict.IsSealed }).SaveAsync(
                        inHand.Claim.Claim with { Status = ClaimStatus.Checking },
                        ChangeKind.VerdictWithdrawn,
                        now,
                        cancellation,
                        ("verdict", inHand.Verdict.IsSealed ? null : inHand.Verdict.Id));
                },
                cancellation),
            cancellation);
    }

    internal static Refusal? CheckProposer(Verdict verdict, Actor actor) =>
        verdict.ProposedBy == actor.Id
            ? null
            : Refusal.NotAllowed("not-proposer", "Only the person who proposed the verdict can withdraw it; you can request changes.");
}
