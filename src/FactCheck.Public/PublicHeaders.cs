using Microsoft.AspNetCore.Http;

namespace FactCheck.Public;

/// <summary>What every public answer says about itself.</summary>
internal sealed class PublicHeaders(RequestDelegate next)
{
    internal const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "public, max-age=10, stale-while-revalidate=60";
        return next(http);
    }
}
