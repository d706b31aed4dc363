using FactCheck.Review;

namespace FactCheck.Web.Api;

/// <summary>What an author is asked, and what they add, for programs and for the page's uploads.</summary>
internal static class QueryEndpoints
{
    public static void MapQueries(this RouteGroupBuilder api)
    {
        api.MapGet("/queries", async (ReadQueries read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, stop)).ToResponse());
        api.MapPost("/queries/{id:guid}/annexes", async (Guid id, SupplyAnnex supply, ApiActor by, AnnexFields body, CancellationToken stop) =>
            (await supply.RunAsync(by, new QueryId(id), body, stop)).ToResponse(Shapes.Of));
        api.MapPost("/queries/{id:guid}/annexes/file", (Guid id, HttpContext context, SupplyFile supply, ApiActor by, CancellationToken stop) =>
            CaptureEndpoints.ReceiveAsync(context, file => supply.RunAsync(by, new QueryId(id), file, stop), Shapes.Of, _ => "/api/queries"));
    }
}
