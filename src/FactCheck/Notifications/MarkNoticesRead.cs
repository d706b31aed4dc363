using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>A person marks what they were told as read.</summary>
public sealed class MarkNoticesRead(IDatabase database, TimeProvider clock, OwnFeed own)
{
    /// <summary>Marks one of the actor's notices read, or all; how many were not.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, NoticeId? notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await database.WriteAsync<int>(
            async session => await session.Notices.MarkReadAsync(actor.Id, notice, clock.Now(), cancellation), cancellation);
        if (outcome is Outcome<int>.Done { Value: > 0 })
        {
            own.Tell(actor.Id);
        }

        return outcome;
    }
}
