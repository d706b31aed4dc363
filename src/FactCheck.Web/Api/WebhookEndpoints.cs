using FactCheck.Published;

namespace FactCheck.Web.Api;

/// <summary>The addresses that are told of publications, for programs of an administrator.</summary>
/// <remarks>Reading never gives a secret; adding and renewing give it this once, in <c>secret</c>.</remarks>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        api.MapGet("/settings/webhooks", async (ReadWebhooks read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, stop)).ToResponse(boards => boards.Select(board => new
            {
                board.Webhook.Id,
                board.Webhook.Address,
                board.Webhook.CreatedBy,
                board.Webhook.CreatedAt,
                board.Newest,
            })));
        api.MapPost("/settings/webhooks", async (AddWebhook add, ApiActor by, AddressBody body, CancellationToken stop) =>
            (await add.RunAsync(by, body.Address, stop)).ToResponse(Added));
        api.MapPost("/settings/webhooks/{id:guid}/secret", async (Guid id, RenewWebhookSecret renew, ApiActor by, CancellationToken stop) =>
            (await renew.RunAsync(by, new WebhookId(id), stop)).ToResponse(Added));
        api.MapPost("/settings/webhooks/{id:guid}/remove", async (Guid id, RemoveWebhook remove, ApiActor by, CancellationToken stop) =>
            (await remove.RunAsync(by, new WebhookId(id), stop)).ToResponse(removed => new { id = removed }));
        api.MapPost("/settings/webhooks/deliveries/{id:guid}/again", async (Guid id, SendDeliveryAgain again, ApiActor by, CancellationToken stop) =>
            (await again.RunAsync(by, new DeliveryId(id), stop)).ToResponse());
    }

    private static object Added(Webhook webhook) => new { webhook.Id, webhook.Address, webhook.Secret, webhook.FormerUntil };
}
