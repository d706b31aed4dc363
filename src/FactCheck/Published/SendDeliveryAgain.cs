using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An administrator lets a delivery that was given up be sent again at once.</summary>
public sealed class SendDeliveryAgain(IDatabase database, TimeProvider clock)
{
    /// <summary>Puts it where it was when it was new, with the same id and words; refused where it was not given up, missing where it is gone.</summary>
    public Task<Outcome<Delivery>> RunAsync(Actor actor, DeliveryId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Delivery>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                if (await session.Webhooks.FindDeliveryAsync(id, cancellation) is not { } delivery)
                {
                    return new Outcome<Delivery>.Missing();
                }

                var now = clock.Now();
                var again = delivery with { Attempts = 0, DueAt = now, GivenUpAt = null, Said = null };
                if (!await session.Webhooks.SendAgainAsync(again, cancellation))
                {
                    return Refusal.NotNow("not-given-up", "It arrived or is being sent anyway: look at the page again.");
                }

                await session.RecordAsync(ChangeKind.DeliverySentAgain, actor, now, null, null, cancellation, ("webhook", delivery.WebhookId), ("delivery", id));
                return again;
            },
            cancellation);
    }
}
