using FactCheck.Claims;
using FactCheck.Review;

namespace FactCheck.Web.Api;

/// <summary>What the desk says about claims, for programs.</summary>
internal static class DiscussionEndpoints
{
    public static void MapDiscussion(this RouteGroupBuilder api)
    {
        api.MapGet("/claims/{id:guid}/discussion", async (Guid id, ReadDiscussion read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new ClaimId(id), stop)).ToResponse(Shapes.Of));
        api.MapPost("/claims/{id:guid}/discussion", async (Guid id, WriteComment write, ApiActor by, CommentBody body, CancellationToken stop) =>
            (await write.RunAsync(by, new ClaimId(id), body.Thread, body.Words, stop)).ToResponse());
        var comment = api.MapGroup("/comments/{id:guid}");
        comment.MapPut("", async (Guid id, EditComment edit, ApiActor by, CommentWordsBody body, CancellationToken stop) =>
            (await edit.RunAsync(by, new CommentId(id), body.Version, body.Words, stop)).ToResponse());
        comment.MapPost("/resolve", async (Guid id, ResolveThread resolve, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await resolve.RunAsync(by, new CommentId(id), body.Version, stop)).ToResponse());
        comment.MapPost("/reopen", async (Guid id, ReopenThread reopen, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await reopen.RunAsync(by, new CommentId(id), body.Version, stop)).ToResponse());
    }
}
