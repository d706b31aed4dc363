using FactCheck.Sources;

namespace FactCheck.Web.Api;

/// <summary>The library of sources, for programs.</summary>
internal static class SourceEndpoints
{
    public static void MapSources(this RouteGroupBuilder api)
    {
        api.MapGet("/sources", async (ReadSources read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, stop)).ToResponse());
        api.MapGet("/sources/by-address", async (string address, FindSource find, ApiActor by, CancellationToken stop) =>
            (await find.RunAsync(by, address, stop)).ToResponse());
        api.MapPost("/sources", async (AddSource add, ApiActor by, SourceFields typed, CancellationToken stop) =>
            (await add.RunAsync(by, typed, stop)).ToResponse());
        api.MapPut("/sources/{id:guid}", async (Guid id, EditSource edit, ApiActor by, SourceBody body, CancellationToken stop) =>
            (await edit.RunAsync(by, new SourceId(id), body.Version, body.Fields, stop)).ToResponse());
    }
}
