using Microsoft.AspNetCore.Components.Routing;

namespace FactCheck.Web.Hosting;

/// <summary>What the browser is told not to do, on every response.</summary>
internal static class SecurityHeaders
{
    internal static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (MayHaveOpener(context.Request))
        {
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }

        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            // A page that is not interactive needs no script of ours; MudBlazor writes inline styles on the desk.
            headers.ContentSecurityPolicy = context.GetEndpoint() is not null && context.AcceptsInteractiveRouting()
                ? Desk(context)
                : Plain;
        }

        // For browsers that do not know the policy; it says who may show the page inside another.
        if (headers.ContentSecurityPolicy.ToString().Contains("frame-ancestors 'none'", StringComparison.Ordinal))
        {
            headers.XFrameOptions = "DENY";
        }
    }

    /// <summary>
    /// The page that opened this one may be another site's: it is cut off. A browser takes a new process for that, a quarter of
    /// the time to open an article, so it is not asked of one that says a person came by themselves or from a page of ours.
    /// </summary>
    private static bool MayHaveOpener(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is not ("none" or "same-origin");

    private const string Plain =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; "
        + "base-uri 'self'; frame-ancestors 'none'";

    private static string Desk(HttpContext context)
    {
        var nonce = context.RequestServices.GetRequiredService<CspNonce>().Value;
        var files = context.RequestServices.GetRequiredService<FileHost>().Origin is { } origin ? " " + origin.GetLeftPart(UriPartial.Authority) : "";
        var socket = (context.Request.IsHttps ? "wss://" : "ws://") + context.Request.Host.ToUriComponent();
        return $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
            + $"img-src 'self' data:{files}; font-src 'self'; connect-src 'self' {socket}; frame-src 'self'; form-action 'self'; "
            + "base-uri 'self'; frame-ancestors 'none'";
    }
}
