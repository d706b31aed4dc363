using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An administrator gives a webhook a new secret; for a day deliveries are signed with the one before too.</summary>
public sealed class RenewWebhookSecret(IDatabase database, TimeProvider clock)
{
    /// <summary>How long the receiver has to take the new secret.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>The webhook with its new secret, which is shown this once; missing where it is gone.</summary>
    public Task<Outcome<Webhook>> RunAsync(Actor actor, WebhookId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Webhook>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                if (await session.Webhooks.FindAsync(id, cancellation) is not { } webhook)
                {
                    return new Outcome<Webhook>.Missing();
                }

                var now = clock.Now();
                var renewed = webhook with { Secret = WebhookSignature.NewSecret(), FormerSecret = webhook.Secret, FormerUntil = now + Overlap };
                if (!await session.Webhooks.RenewAsync(renewed, cancellation))
                {
                    return Refusal.NotNow("renewed", "Somebody else renewed it just now: look at the page again.");
                }

                await session.RecordAsync(ChangeKind.WebhookSecretRenewed, actor, now, null, null, cancellation, ("webhook", id));
                return renewed with { FormerSecret = null };
            },
            cancellation);
    }
}
