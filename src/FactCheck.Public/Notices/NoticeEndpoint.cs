using FactCheck.Published;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Public.Notices;

/// <summary>Takes what a reader tells about an error. There is no session to be abused, so the form needs no token and no cookie.</summary>
internal static class NoticeEndpoint
{
    public const string Thanks = "/corrections/thanks";

    private const int MostBytes = 32_000;

    public static async Task<IResult> TakeAsync(HttpContext http, string slug, int? number, TellError tell, NoticeLimits limits, TypedNotice typed)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType || http.Request.ContentLength is null or > MostBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["website"].ToString().Length > 0)
        {
            // A program filled in what no person sees: it is thanked and not heard.
            return Results.Redirect(Thanks);
        }

        (typed.Words, typed.Contact) = (form["words"], form["contact"]);
        if (!limits.TryTake(http.Connection.RemoteIpAddress))
        {
            return Again(typed, "Too many notices came in the last minutes. What you wrote is still here: send it again in ten minutes.", null, StatusCodes.Status429TooManyRequests);
        }

        switch (await tell.RunAsync(slug, number, typed.Words, typed.Contact, http.RequestAborted))
        {
            case Outcome<ReaderNoticeId>.Done:
                http.Response.Headers.Location = Thanks;
                return Results.StatusCode(StatusCodes.Status303SeeOther);
            case Outcome<ReaderNoticeId>.Refused { Refusal: var refusal }:
                return Again(typed, refusal.Message, refusal.Field, StatusCodes.Status422UnprocessableEntity);
            default:
                return Results.NotFound();
        }
    }

    private static RazorComponentResult<PublicApp> Again(TypedNotice typed, string problem, string? field, int status)
    {
        (typed.Problem, typed.Field) = (problem, field);
        return new RazorComponentResult<PublicApp> { StatusCode = status };
    }
}
