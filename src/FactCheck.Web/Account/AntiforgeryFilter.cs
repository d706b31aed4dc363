using Microsoft.AspNetCore.Antiforgery;

namespace FactCheck.Web.Account;

/// <summary>Refuses a posted form without our token; endpoints that bind no form are not checked otherwise.</summary>
internal static class AntiforgeryFilter
{
    internal static RouteHandlerBuilder RequireAntiforgery(this RouteHandlerBuilder endpoint) =>
        endpoint.DisableAntiforgery().AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
                ? await next(context)
                : Results.Text(
                    "This form is out of date or was not sent from our page. Go back, reload the page and try again.",
                    statusCode: StatusCodes.Status400BadRequest);
        });
}
