using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Shows an administrator which addresses are told of publications, and what arrived there.</summary>
public sealed class ReadWebhooks(IDatabase database)
{
    private const int Newest = 10;

    /// <summary>Each with its newest deliveries; the secret was shown when it was added and is left out.</summary>
    public Task<Outcome<IReadOnlyList<WebhookBoard>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<WebhookBoard>>>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                var boards = new List<WebhookBoard>();
                foreach (var webhook in await session.Webhooks.AllAsync(cancellation))
                {
                    boards.Add(new WebhookBoard(webhook with { Secret = "", FormerSecret = null }, await session.Webhooks.NewestAsync(webhook.Id, Newest, cancellation)));
                }

                return boards;
            },
            cancellation);
    }
}

/// <summary>A webhook with what it was told.</summary>
public sealed record WebhookBoard(Webhook Webhook, IReadOnlyList<Delivery> Newest);
