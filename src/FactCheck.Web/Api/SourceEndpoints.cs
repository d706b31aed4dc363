using FactCheck.Review;
using FactCheck.Sources;

namespace FactCheck.Web.Api;

/// <summary>The library of sources, for programs.</summary>
/// <remarks>
/// <para><c>GET /api/sources</c> takes the members of <see cref="SourceFilter"/> as parameters, all of which may be left out:
/// <code>
/// /api/sources?words=konna&amp;kind=Page&amp;isPrimary=false&amp;capture=Kept&amp;order=Date&amp;from=50&amp;most=50
/// { "sources": […], "total": 132, "from": 50 }
/// </code>
/// </para>
/// </remarks>
internal static class SourceEndpoints
{
    public static void MapSources(this RouteGroupBuilder api)
    {
        api.MapGet("/sources", async ([AsParameters] SourceParameters sought, ReadSources read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, sought.ToFilter(), stop)).ToResponse());
        api.MapGet("/sources/by-address", async (string address, FindSource find, ApiActor by, CancellationToken stop) =>
            (await find.RunAsync(by, address, stop)).ToResponse());
        api.MapGet("/sources/by-content", async (string sha256, FindSourcesByContent find, ApiActor by, CancellationToken stop) =>
            (await find.RunAsync(by, sha256, stop)).ToResponse());
        api.MapGet("/sources/groups", async (ReadSourceGroups read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, stop)).ToResponse());
        api.MapPost("/sources/group", async (GroupSources group, ApiActor by, GroupBody body, CancellationToken stop) =>
            (await group.RunAsync(by, body.Sources, new GroupChoice(body.Group, body.Name), stop)).ToResponse());
        api.MapPut("/sources/groups/{id:guid}", async (Guid id, RenameGroup rename, ApiActor by, RenameGroupBody body, CancellationToken stop) =>
            (await rename.RunAsync(by, new SourceGroupId(id), body.Seen, body.Name, stop)).ToResponse());
        api.MapPost("/sources/merge/forecast", async (ForecastMerge forecast, ApiActor by, ForecastMergeBody body, CancellationToken stop) =>
            (await forecast.RunAsync(by, body.Into, body.Other, stop)).ToResponse(found => new
            {
                found.Claims,
                Voided = found.Voided.Select(each => new { ArticleId = each.Article.Id, each.Article.Headline, ClaimId = each.Claim.Id, each.Claim.Number, each.Answers }),
            }));
        api.MapPost("/sources/merge", async (MergeSources merge, ApiActor by, MergeSourcesBody body, CancellationToken stop) =>
            (await merge.RunAsync(by, body.Into, body.Other, stop)).ToResponse());
        api.MapPost("/sources", async (AddSource add, ApiActor by, SourceFields typed, CancellationToken stop) =>
            (await add.RunAsync(by, typed, stop)).ToResponse());
        api.MapGet("/sources/{id:guid}", async (Guid id, ReadSource read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new SourceId(id), stop)).ToResponse(Shapes.Of));
        api.MapPost("/sources/{id:guid}/erase", async (Guid id, EraseSource erase, ApiActor by, ErasureBody body, CancellationToken stop) =>
            (await erase.RunAsync(by, new SourceId(id), body.Typed, stop)).ToResponse());
        api.MapPut("/sources/{id:guid}", async (Guid id, EditSource edit, ApiActor by, SourceBody body, CancellationToken stop) =>
            (await edit.RunAsync(by, new SourceId(id), body.Version, new(body.Fields, body.Seen), stop)).ToResponse());
        api.MapPost("/sources/{id:guid}/notes", async (Guid id, WriteSourceNote write, ApiActor by, SourceNoteBody body, CancellationToken stop) =>
            (await write.RunAsync(by, new SourceId(id), body.Note, stop)).ToResponse());
        api.MapPost("/sources/{id:guid}/unmerge", async (Guid id, UnmergeSource unmerge, ApiActor by, CancellationToken stop) =>
            (await unmerge.RunAsync(by, new SourceId(id), stop)).ToResponse());
    }
}

/// <summary>A filter of sources as the parameters of an address.</summary>
internal sealed record SourceParameters(
    string? Words,
    SourceKind? Kind,
    bool? IsPrimary,
    string? Publisher,
    Guid? Group,
    CaptureStanding? Capture,
    bool? IsUsed,
    bool? IsConfidential,
    SourceOrder? Order,
    bool? IsTurned,
    int? From,
    int? Most)
{
    public SourceFilter ToFilter() => new()
    {
        Words = Words,
        Kind = Kind,
        IsPrimary = IsPrimary,
        Publisher = Publisher,
        Group = Group is { } group ? SourceGroupId.From(group) : null,
        Capture = Capture,
        IsUsed = IsUsed,
        IsConfidential = IsConfidential,
        Order = Order ?? SourceOrder.Newest,
        IsTurned = IsTurned ?? false,
        From = From ?? 0,
        Most = Most ?? new SourceFilter().Most,
    };
}
