using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Whoever suggested a wording takes it back.</summary>
public sealed class WithdrawWording(IDatabase database, TimeProvider clock)
{
    /// <summary>Settles it without a reason; refused to everybody else.</summary>
    public Task<Outcome<SuggestedWording>> RunAsync(Actor actor, WordingId id, int version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<SuggestedWording>(
            session => WordingInHand.SettleAsync(
                session,
                actor,
                id,
                version,
                (wording, _) => wording.SuggestedBy == actor.Id ? null : Refusal.NotAllowed("not-yours", "Only who suggested this can take it back."),
                wording => wording with { State = WordingState.Withdrawn },
                ChangeKind.WordingWithdrawn,
                clock,
                cancellation),
            cancellation);
    }
}
