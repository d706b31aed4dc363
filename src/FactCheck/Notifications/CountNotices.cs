using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>Counts what a person was told and has not read.</summary>
public sealed class CountNotices(IDatabase database)
{
    /// <summary>How many of the actor's notices are unread.</summary>
    public Task<Outcome<int>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<int>>(async session => await session.Notices.UnreadAsync(actor.Id, cancellation), cancellation);
    }
}
