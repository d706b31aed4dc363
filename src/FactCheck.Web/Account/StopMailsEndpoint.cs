using FactCheck.Notifications;
using FactCheck.Web.Mailing;

namespace FactCheck.Web.Account;

/// <summary>Stops mails for who shows the signed link of one: by their mail program in one click (RFC 8058), or from our page.</summary>
internal static class StopMailsEndpoint
{
    // The link itself is the proof, and mail programs send no token of ours. Before the page, which would take what is sent for a form of its own.
    internal static void MapStopMails(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/notifications/stop/{token}", StopAsync).AllowAnonymous().DisableAntiforgery().WithOrder(-1);

    private static async Task<IResult> StopAsync(string token, HttpContext context, SignedAddresses addresses, StoppingMails stopping, CancellationToken stop)
    {
        if (addresses.ReadStop(token) is not { } found || !await stopping.StopAsync(found.Person, found.Kinds, stop))
        {
            return Results.Text("This link is not one of ours.", statusCode: StatusCodes.Status404NotFound);
        }

        var isOurPage = context.Request.HasFormContentType && (await context.Request.ReadFormAsync(stop))["from"] == "page";

        // A mail program follows no redirect; a browser is better shown a page that can be reloaded.
        return isOurPage ? Results.Redirect($"/notifications/stop/{token}?stopped=yes") : Results.Text("You get no more of these mails.");
    }
}
