namespace FactCheck.Web.Hosting;

/// <summary>Refuses what another site's page sends to the circuit or the API in the name of who is signed in.</summary>
internal static class SameOrigin
{
    internal static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var guarded = request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        if (!guarded || !IsFromElsewhere(request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("Refused: the request comes from another site.", context.RequestAborted);
    });

    // Programs send neither header; browsers send one of them with everything that can do harm.
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0)
        {
            return !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
    }
}
