using FactCheck.Claims;
using FactCheck.Sources;
using FactCheck.Sources.Drawing;
using FactCheck.Sources.PublicCopies;
using FactCheck.Sources.Revisiting;
using FactCheck.Sources.Timestamping;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace FactCheck.Web.Api;

/// <summary>Captures, for programs and for the pages' downloads and uploads.</summary>
internal static class CaptureEndpoints
{
    public static void MapCaptures(this RouteGroupBuilder api)
    {
        api.MapGet("/claims/{id:guid}/captures", async (Guid id, ReadClaimCaptures read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new ClaimId(id), stop)).ToResponse());
        var source = api.MapGroup("/sources/{id:guid}");
        source.MapPost("/identity", async (Guid id, ReadConfidentialSource read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new SourceId(id), stop)).ToResponse(Shapes.Of));
        source.MapGet("/captures", async (Guid id, ReadCaptures read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new SourceId(id), stop)).ToResponse());
        source.MapPost("/captures", async (Guid id, CaptureSource capture, ApiActor by, CancellationToken stop) =>
            (await capture.RunAsync(by, new SourceId(id), stop)).ToResponse(location: made => $"/api/captures/{made.Id}"));
        source.MapPost("/captures/file", UploadAsync);
        source.MapGet("/page", async (Guid id, ReadVisit read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new SourceId(id), stop)).ToResponse());
        source.MapPost("/page/visit", async (Guid id, VisitSource visit, ApiActor by, CancellationToken stop) =>
            (await visit.RunAsync(by, new SourceId(id), stop)).ToResponse());
        source.MapPost("/page/settle", async (Guid id, SettleBody body, SettlePage settle, ApiActor by, CancellationToken stop) =>
            (await settle.RunAsync(by, new SourceId(id), body.Version, body.Note, stop)).ToResponse());
        source.MapGet("/public-copies", async (Guid id, ReadPublicCopies read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new SourceId(id), stop)).ToResponse());
        source.MapPost("/public-copies", async (Guid id, PublicCopyBody body, MakePublicCopy make, ApiActor by, CancellationToken stop) =>
            (await make.RunAsync(by, new SourceId(id), body.KnowsItIsPublic, stop)).ToResponse());
        api.MapGet("/round", async (ReadRound read, ApiActor by, CancellationToken stop) => (await read.RunAsync(by, stop)).ToResponse());
        api.MapPost("/round", async (StartRound start, ApiActor by, CancellationToken stop) => (await start.RunAsync(by, stop)).ToResponse());
        var captured = api.MapGroup("/captures/{id:guid}");
        captured.MapGet("", async (Guid id, ReadCapture read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new CaptureId(id), stop)).ToResponse(Shapes.Of));
        captured.MapPost("/retry", async (Guid id, RetryCapture retry, ApiActor by, CancellationToken stop) =>
            (await retry.RunAsync(by, new CaptureId(id), stop)).ToResponse(location: made => $"/api/captures/{made.Id}"));
        captured.MapPost("/attachments/{number:int}", async (Guid id, int number, KeepEnclosure keep, ApiActor by, CancellationToken stop) =>
            (await keep.RunAsync(by, new CaptureId(id), number, stop)).ToResponse(location: made => $"/api/captures/{made.Id}"));
        captured.MapGet("/file", (Guid id, OpenCapture open, ApiActor by, HttpContext context, CancellationToken stop) =>
            SendAsync(new CaptureId(id), CapturePart.Content, open, by, context, stop));
        captured.MapGet("/picture", ShowAsync);
        captured.MapGet("/warc", (Guid id, OpenCapture open, ApiActor by, HttpContext context, CancellationToken stop) =>
            SendAsync(new CaptureId(id), CapturePart.Exchange, open, by, context, stop));
        captured.MapGet("/drawn", async (Guid id, OpenRendering open, ApiActor by, HttpContext context, CancellationToken stop) =>
            Sent(await open.RunAsync(by, new CaptureId(id), stop), context, file => ("image/png", $"{file.Hash[..16]}.png")));
        captured.MapPost("/timestamps", async (Guid id, AskTimestamps ask, ApiActor by, CancellationToken stop) =>
            (await ask.RunAsync(by, new CaptureId(id), stop)).ToResponse());
        captured.MapGet("/timestamps/{hash:length(64)}", async (Guid id, string hash, OpenTimestamp open, ApiActor by, HttpContext context, CancellationToken stop) =>
            Sent(await open.RunAsync(by, new CaptureId(id), hash, stop), context, _ => ("application/timestamp-reply", $"{hash[..16]}.tsr")));
    }

    private static Task<IResult> UploadAsync(Guid id, HttpContext context, UploadCapture upload, ApiActor by, CancellationToken stop) =>
        ReceiveAsync(context, file => upload.RunAsync(by, new SourceId(id), file, stop), capture => capture, made => $"/api/captures/{made.Id}");

    /// <summary>Hands a file that arrives as a request's body to a use case, and says so where it is too large or broke off.</summary>
    internal static async Task<IResult> ReceiveAsync<T>(HttpContext context, Func<UploadedFile, Task<Outcome<T>>> keep, Func<T, object> shape, Func<T, string> location)
    {
        // The use case stops at the limit of its own settings, and says so in words.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var name = Uri.UnescapeDataString(context.Request.Headers[ManuscriptEndpoints.NameHeader].ToString());
        try
        {
            var outcome = await keep(new UploadedFile(context.Request.Body, name, context.Request.ContentLength));
            return outcome is Outcome<T>.Refused { Refusal: { Code: IFileArchive.TooLarge } refusal }
                ? OutcomeResponses.Problem(StatusCodes.Status413PayloadTooLarge, refusal.Code, refusal.Message, refusal.Field)
                : outcome.ToResponse(shape, location);
        }
        catch (Exception wrong) when (wrong is BadHttpRequestException or IOException)
        {
            return ((Outcome<T>)Refusal.Invalid("file", "The file did not arrive whole. Send it again.")).ToResponse();
        }
    }

    private static async Task<IResult> SendAsync(CaptureId id, CapturePart part, OpenCapture open, ApiActor by, HttpContext context, CancellationToken stop) =>
        Sent(await open.RunAsync(by, id, part, stop), context, file => part == CapturePart.Content
            ? (DownloadTypes.Of(file.Capture.MediaType), DownloadTypes.NameOf(file.Capture))
            : ("application/octet-stream", $"{file.Hash[..16]}.warc"));

    private static IResult Sent(Outcome<OpenedCapture> outcome, HttpContext context, Func<OpenedCapture, (string MediaType, string Name)> called)
    {
        if (outcome is not Outcome<OpenedCapture>.Done { Value: var file })
        {
            return outcome.ToResponse(_ => new { });
        }

        var (mediaType, name) = called(file);
        return FilesOf(context).Send(context, new ServedFile(file.Hash, mediaType, name), file.Content);
    }

    // Pixels that we drew ourselves, and still nothing that a browser would run.
    private static async Task<IResult> ShowAsync(Guid id, ShowPicture show, ApiActor by, HttpContext context, CancellationToken stop)
    {
        var outcome = await show.RunAsync(by, new CaptureId(id), stop);
        return outcome is Outcome<ShownPicture>.Done { Value: var picture }
            ? FilesOf(context).Send(context, new ServedFile(picture.Copy.Hash!, picture.Copy.MediaType!, Name: null), picture.Content)
            : outcome.ToResponse(_ => new { });
    }

    private static FileHost FilesOf(HttpContext context) => context.RequestServices.GetRequiredService<FileHost>();
}
