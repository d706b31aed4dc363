using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>A person shows that mails to their address reach them.</summary>
public sealed class ConfirmAddress(IDatabase database, TimeProvider clock)
{
    /// <summary>Confirms the address, where it is still the actor's; from then on mails go there.</summary>
    public Task<Outcome<NoticeChoices>> RunAsync(Actor actor, string address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<NoticeChoices>(
            async session =>
            {
                var choices = await session.Notices.ChoicesAsync(actor.Id, cancellation);
                if (!string.Equals(choices.Address, address, StringComparison.OrdinalIgnoreCase))
                {
                    return Refusal.NotNow("other-address", "This link is of another address than the one that stands here. Save the address again to get a new link.");
                }

                if (choices.IsConfirmed)
                {
                    return choices;
                }

                var confirmed = choices with { ConfirmedAt = clock.Now() };
                return await session.Notices.SaveAsync(confirmed, cancellation)
                    ? confirmed with { Version = confirmed.Version + 1 }
                    : new Outcome<NoticeChoices>.Stale(choices);
            },
            cancellation);
    }
}
