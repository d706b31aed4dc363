using FactCheck.Published;

namespace FactCheck.Storage.Published;

/// <summary>Webhooks, and what they are still to be told.</summary>
internal sealed class WebhookStore(Sql sql) : IWebhookStore
{
    private const string Columns = "id, address, secret, former_secret, former_until, created_by, created_at";
    private const string DeliveryColumns = "id, webhook_id, kind, body, made_at, due_at, attempts, arrived_at, given_up_at, said";

    public Task<IReadOnlyList<Webhook>> AllAsync(CancellationToken cancellation) =>
        sql.RowsAsync<Webhook>($"select {Columns} from webhook order by created_at, id", values: null, cancellation);

    public Task<Webhook?> FindAsync(WebhookId id, CancellationToken cancellation) =>
        sql.RowAsync<Webhook>($"select {Columns} from webhook where id = @id", new { id }, cancellation);

    public Task AddAsync(Webhook webhook, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return sql.RunAsync(
            "insert into webhook (id, address, secret, created_by, created_at) values (@Id, @Address, @Secret, @CreatedBy, @CreatedAt)", webhook, cancellation);
    }

    public async Task<bool> RenewAsync(Webhook webhook, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return await sql.RunAsync(
            "update webhook set secret = @Secret, former_secret = @FormerSecret, former_until = @FormerUntil where id = @Id and secret = @FormerSecret",
            new { webhook.Id, webhook.Secret, webhook.FormerSecret, webhook.FormerUntil },
            cancellation) == 1;
    }

    public async Task<bool> RemoveAsync(WebhookId id, CancellationToken cancellation)
    {
        await sql.RunAsync("delete from webhook_delivery where webhook_id = @id", new { id }, cancellation);
        return await sql.RunAsync("delete from webhook where id = @id", new { id }, cancellation) == 1;
    }

    public Task AddDeliveryAsync(Delivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return sql.RunAsync(
            """
            insert into webhook_delivery (id, webhook_id, kind, body, made_at, due_at, attempts, arrived_at, given_up_at, said)
            values (@Id, @WebhookId, @Kind, @Body, @MadeAt, @DueAt, @Attempts, @ArrivedAt, @GivenUpAt, @Said)
            """,
            delivery,
            cancellation);
    }

    public Task<Delivery?> FindDeliveryAsync(DeliveryId id, CancellationToken cancellation) =>
        sql.RowAsync<Delivery>($"select {DeliveryColumns} from webhook_delivery where id = @id", new { id }, cancellation);

    public async Task<bool> SendAgainAsync(Delivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return await sql.RunAsync(
            """
            update webhook_delivery set attempts = @Attempts, due_at = @DueAt, given_up_at = null, said = @Said
            where id = @Id and given_up_at is not null
            """,
            new { delivery.Id, delivery.Attempts, delivery.DueAt, delivery.Said },
            cancellation) == 1;
    }

    public Task<IReadOnlyList<Delivery>> WaitingAsync(int limit, CancellationToken cancellation) =>
        sql.RowsAsync<Delivery>(
            $"select {DeliveryColumns} from webhook_delivery where arrived_at is null and given_up_at is null order by due_at, id limit @limit", new { limit }, cancellation);

    public Task<IReadOnlyList<Delivery>> NewestAsync(WebhookId id, int limit, CancellationToken cancellation) =>
        sql.RowsAsync<Delivery>(
            $"select {DeliveryColumns} from webhook_delivery where webhook_id = @id order by made_at desc, id desc limit @limit", new { id, limit }, cancellation);

    public async Task<bool> TakeAsync(Delivery delivery, DateTimeOffset next, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return await sql.RunAsync(
            """
            update webhook_delivery set attempts = attempts + 1, due_at = @next
            where id = @Id and attempts = @Attempts and arrived_at is null and given_up_at is null
            """,
            new { delivery.Id, delivery.Attempts, next },
            cancellation) == 1;
    }

    public Task EndAsync(Delivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return sql.RunAsync(
            "update webhook_delivery set arrived_at = @ArrivedAt, given_up_at = @GivenUpAt, said = @Said where id = @Id",
            new { delivery.Id, delivery.ArrivedAt, delivery.GivenUpAt, delivery.Said },
            cancellation);
    }
}
