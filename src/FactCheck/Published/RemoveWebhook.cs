using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An administrator takes an address away that was told of publications.</summary>
public sealed class RemoveWebhook(IDatabase database, TimeProvider clock)
{
    /// <summary>Forgets it with what it is still to be told; missing where it is gone.</summary>
    public Task<Outcome<WebhookId>> RunAsync(Actor actor, WebhookId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<WebhookId>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                if (!await session.Webhooks.RemoveAsync(id, cancellation))
                {
                    return new Outcome<WebhookId>.Missing();
                }

                await session.RecordAsync(ChangeKind.WebhookRemoved, actor, clock.Now(), null, null, cancellation, ("webhook", id));
                return id;
            },
            cancellation);
    }
}
