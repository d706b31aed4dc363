using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An administrator names an address that is told when something is published, corrected or retracted.</summary>
public sealed class AddWebhook(IDatabase database, IWebhookSender sender, TimeProvider clock)
{
    private const int Most = 20;

    /// <summary>The webhook with its new secret.</summary>
    public Task<Outcome<Webhook>> RunAsync(Actor actor, string? typedAddress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var address = Typed.Line(typedAddress);
        return database.WriteAsync<Webhook>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                if (address is null)
                {
                    return Refusal.Invalid("address", "Give the whole address, beginning with https://.");
                }

                if (sender.Check(address) is { } wrong)
                {
                    return wrong;
                }

                var all = await session.Webhooks.AllAsync(cancellation);
                if (all.Any(other => string.Equals(other.Address, address, StringComparison.Ordinal)))
                {
                    return Refusal.Invalid("address", "This address is told already.");
                }

                if (all.Count >= Most)
                {
                    return Refusal.NotNow("too-many", FormattableString.Invariant($"At most {Most} addresses are told."));
                }

                var webhook = new Webhook
                {
                    Id = clock.New<WebhookId>(),
                    Address = address,
                    Secret = WebhookSignature.NewSecret(),
                    CreatedBy = actor.Id,
                    CreatedAt = clock.Now(),
                };
                await session.Webhooks.AddAsync(webhook, cancellation);
                await session.RecordAsync(ChangeKind.WebhookAdded, actor, webhook.CreatedAt, null, null, cancellation, ("webhook", webhook.Id));
                return webhook;
            },
            cancellation);
    }
}
