using System.Text.Json;
using FactCheck.Articles;
using FactCheck.Web.Configuration;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Api;

/// <summary>Reads a paste, a file or an address, and saves nothing.</summary>
/// <remarks>
/// <para>Each answers 200 with the manuscript; offsets count UTF-16 code units of <c>text</c>, whose paragraphs are its lines:
/// <code>
/// { "text": "…", "formatting": [{ "start": 0, "end": 12, "kind": "Heading" | "Quote" | "Address", "address": "https://…" | null }],
///   "headline": "…" | null, "authorName": "…" | null, "datedOn": "2026-03-12" | null, "origin": "draft.docx" | "https://…" | null,
///   "unread": [{ "what": "a picture was left out", "place": "page 3" | null }] }
/// </code>
/// </para>
/// <para>Refusals are problem+json with <c>code</c> and <c>message</c>: 403 for who may bring no draft, 413 for what is too large,
/// 422 with <c>field</c> ("file", "text" or "address") for what cannot be read.</para>
/// </remarks>
internal static class ManuscriptEndpoints
{
    /// <summary>The header with the file's name, percent-encoded as UTF-8, where the body is the file itself.</summary>
    public const string NameHeader = "X-File-Name";

    public static void MapManuscripts(this RouteGroupBuilder api)
    {
        var manuscripts = api.MapGroup("/manuscripts");
        manuscripts.MapPost("/file", ReadFileAsync);
        manuscripts.MapPost("/paste", ReadPasteAsync);
        manuscripts.MapPost("/address", async (ReadManuscript read, ApiActor by, AddressBody body, CancellationToken stop) =>
            Answer(await read.RunAsync(by, new Intake.WebAddress(body.Address), stop)));
    }

    private static async Task<IResult> ReadPasteAsync(HttpContext context, ReadManuscript read, ApiActor by, IOptions<ManuscriptSettings> settings, CancellationToken stop)
    {
        // Markup is escaped in JSON, so a body is larger than what it carries.
        var most = settings.Value.Limits.FileBytes * 2;
        Allow(context, most);
        if (!context.Request.HasJsonContentType())
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await context.Request.ReadFromJsonAsync<PasteBody>(stop) is { } body
                ? Answer(await read.RunAsync(by, new Intake.Pasted(body.Html, body.Text, body.IsPart), stop))
                : Results.BadRequest();
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
        catch (BadHttpRequestException wrong) when (wrong.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return OutcomeResponses.Problem(wrong.StatusCode, IManuscriptReader.TooLarge, "What you pasted is too large to be read at once. Bring it in parts.", "text");
        }
    }

    private static async Task<IResult> ReadFileAsync(HttpContext context, ReadManuscript read, ApiActor by, CancellationToken stop)
    {
        // The reader stops at the limit of its own settings, and says so in words.
        Allow(context, null);
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var name = Uri.UnescapeDataString(request.Headers[NameHeader].ToString());
            return Answer(await read.RunAsync(by, new Intake.OpenedFile(request.Body, name, request.ContentLength), stop));
        }

        try
        {
            return Answer(await FileOfFormAsync(request.Body, type, stop) is { } file
                ? await read.RunAsync(by, file, stop)
                : Refusal.Invalid("file", "Choose a file: the form holds none."));
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            return Answer(Refusal.Invalid("file", "The file did not arrive whole. Send it again."));
        }
    }

    private static void Allow(HttpContext context, long? most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }
    }

    // The form is read as it arrives; nothing of it is kept on disk.
    private static async Task<Intake.OpenedFile?> FileOfFormAsync(Stream body, MediaTypeHeaderValue type, CancellationToken stop)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 200)
        {
            return null;
        }

        var form = new MultipartReader(boundary, body);
        while (await form.ReadNextSectionAsync(stop) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } content } file)
            {
                return new Intake.OpenedFile(content, file.FileName);
            }
        }

        return null;
    }

    private static IResult Answer(Outcome<Manuscript> outcome) => outcome is Outcome<Manuscript>.Refused { Refusal: { Code: IManuscriptReader.TooLarge } refusal }
        ? OutcomeResponses.Problem(StatusCodes.Status413PayloadTooLarge, refusal.Code, refusal.Message, refusal.Field)
        : outcome.ToResponse();
}
