using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>A person brings a snoozed claim back to their desk before its time.</summary>
public sealed class WakeClaim(IDatabase database, OwnFeed own)
{
    /// <summary>Ends the actor's snooze of the claim; missing where there is none.</summary>
    public async Task<Outcome<ClaimId>> RunAsync(Actor actor, ClaimId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await database.WriteAsync<ClaimId>(
            async session => await session.Snoozes.RemoveAsync(actor.Id, id, cancellation) ? id : new Outcome<ClaimId>.Missing(),
            cancellation);
        if (outcome.IsDone)
        {
            own.Tell(actor.Id);
        }

        return outcome;
    }
}
