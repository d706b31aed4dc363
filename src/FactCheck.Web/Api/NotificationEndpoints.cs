using FactCheck.Notifications;

namespace FactCheck.Web.Api;

/// <summary>What the person who asks was told, and how they want to be told.</summary>
/// <remarks>
/// <para><c>GET /api/notifications?before=…&amp;limit=…</c> answers with the newest first; <c>before</c> is the sequence of the last one seen.
/// <c>POST /api/notifications/{id}/read</c> marks one read, <c>POST /api/notifications/read</c> all.
/// <c>PUT /api/notifications/settings</c> takes the version and what is to change.</para>
/// </remarks>
internal static class NotificationEndpoints
{
    public static void MapNotifications(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/notifications");
        own.MapGet("", async (long? before, int? limit, ReadNotices read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, before ?? long.MaxValue, limit ?? 50, stop)).ToResponse(Shapes.Of));
        own.MapPost("/read", async (MarkNoticesRead mark, ApiActor by, CancellationToken stop) =>
            (await mark.RunAsync(by, null, stop)).ToResponse(count => new { read = count }));
        own.MapPost("/{id:guid}/read", async (Guid id, MarkNoticesRead mark, ApiActor by, CancellationToken stop) =>
            (await mark.RunAsync(by, NoticeId.From(id), stop)).ToResponse(count => new { read = count }));
        own.MapGet("/settings", async (ReadNoticeChoices read, ApiActor by, CancellationToken stop) => (await read.RunAsync(by, stop)).ToResponse(Shapes.Of));
        own.MapPut("/settings", async (ChangeNoticeChoices change, ApiActor by, NoticeChoicesBody body, CancellationToken stop) =>
            (await change.RunAsync(by, body.Version, body.Fields ?? new(), stop)).ToResponse(Shapes.Of));
    }
}
