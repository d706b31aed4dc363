using FactCheck.Live;

namespace FactCheck.Web.Api;

/// <summary>What the person who asks typed into forms and has not saved; nobody else's can be reached.</summary>
/// <remarks>
/// <para>A form's name is made of ids. Its fields are sent whole each time:
/// <code>
/// PUT /api/unfinished/verdict-0198… { "fields": [{ "name": "Explanation", "value": "…", "seen": null }] }
/// </code>
/// </para>
/// </remarks>
internal static class UnfinishedEndpoints
{
    public static void MapUnfinished(this RouteGroupBuilder api)
    {
        var unfinished = api.MapGroup("/unfinished").AddEndpointFilter(async (call, next) =>
        {
            call.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(call);
        });
        unfinished.MapGet("", async (ListUnfinished list, ApiActor by, CancellationToken stop) =>
            (await list.RunAsync(by, stop)).ToResponse());
        unfinished.MapGet("/{form}", async (string form, ReadUnfinished read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, form, stop)).ToResponse());
        unfinished.MapPut("/{form}", async (string form, KeepUnfinished keep, ApiActor by, UnfinishedBody body, CancellationToken stop) =>
            (await keep.RunAsync(by, form, body.Fields, stop)).ToResponse());
        unfinished.MapDelete("/{form}", async (string form, DiscardUnfinished discard, ApiActor by, CancellationToken stop) =>
            (await discard.RunAsync(by, form, stop)).ToResponse(name => new { form = name }));
    }
}
