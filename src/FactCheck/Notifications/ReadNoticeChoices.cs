using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>Reads how a person wants to be told.</summary>
public sealed class ReadNoticeChoices(IDatabase database)
{
    /// <summary>The actor's own choices.</summary>
    public Task<Outcome<NoticeChoices>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<NoticeChoices>>(async session => await session.Notices.ChoicesAsync(actor.Id, cancellation), cancellation);
    }
}
