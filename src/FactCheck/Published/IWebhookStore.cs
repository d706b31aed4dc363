namespace FactCheck.Published;

/// <summary>Webhooks, and what they are still to be told.</summary>
public interface IWebhookStore
{
    Task<IReadOnlyList<Webhook>> AllAsync(CancellationToken cancellation);

    Task<Webhook?> FindAsync(WebhookId id, CancellationToken cancellation);

    Task AddAsync(Webhook webhook, CancellationToken cancellation);

    /// <summary>Writes the new secret over the one before, which it carries; false where that one is gone.</summary>
    Task<bool> RenewAsync(Webhook webhook, CancellationToken cancellation);

    /// <summary>Forgets the webhook with everything that it was and is to be told; false where it is gone.</summary>
    Task<bool> RemoveAsync(WebhookId id, CancellationToken cancellation);

    Task AddDeliveryAsync(Delivery delivery, CancellationToken cancellation);

    Task<Delivery?> FindDeliveryAsync(DeliveryId id, CancellationToken cancellation);

    /// <summary>Lets a delivery that was given up wait again; false where it was not given up.</summary>
    Task<bool> SendAgainAsync(Delivery delivery, CancellationToken cancellation);

    /// <summary>What has neither arrived nor been given up, what is due first.</summary>
    Task<IReadOnlyList<Delivery>> WaitingAsync(int limit, CancellationToken cancellation);

    /// <summary>The newest of a webhook.</summary>
    Task<IReadOnlyList<Delivery>> NewestAsync(WebhookId id, int limit, CancellationToken cancellation);

    /// <summary>Counts an attempt and puts the next one off; false where another node was first.</summary>
    Task<bool> TakeAsync(Delivery delivery, DateTimeOffset next, CancellationToken cancellation);

    /// <summary>Writes what came of the attempt.</summary>
    Task EndAsync(Delivery delivery, CancellationToken cancellation);
}
