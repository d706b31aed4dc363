using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person takes "nothing to check" back from a passage.</summary>
public sealed class WithdrawClearance(IDatabase database, TimeProvider clock)
{
    /// <summary>Removes the clearance; the change keeps that it was there.</summary>
    public Task<Outcome<Clearance>> RunAsync(Actor actor, ClearanceId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.StepAsync<Clearance>(
            actor,
            SplitStepKind.ClearanceWithdrawn,
            clock,
            async session =>
            {
                if (await session.Claims.FindClearanceAsync(id, cancellation) is not { } clearance
                    || await session.Articles.FindForAsync(actor, clearance.ArticleId, cancellation) is null)
                {
                    return new Outcome<Clearance>.Missing();
                }

                if (Permissions.Check(actor, Act.SplitText) is { } refused)
                {
                    return refused;
                }

                await session.Claims.RemoveClearanceAsync(id, cancellation);
                await session.RecordAsync(
                    ChangeKind.ClearanceWithdrawn, actor, clock.Now(), clearance.ArticleId, null, cancellation, ("start", clearance.Start), ("end", clearance.End));
                return clearance;
            },
            (_, taken) => Task.FromResult<Clearance?>(taken.Before.Clearances[0]),
            cancellation);
    }
}
