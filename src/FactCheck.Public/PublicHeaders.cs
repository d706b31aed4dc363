using Microsoft.AspNetCore.Http;

namespace FactCheck.Public;

/// <summary>What every public answer says about itself.</summary>
internal sealed class PublicHeaders(RequestDelegate next)
{
    /// <summary>No script runs that could connect; what looks at the site for its owner (Lighthouse) asks for robots.txt under the page's policy.</summary>
    internal const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Other sites may frame it; it runs nothing, sends nothing and reaches nobody.</summary>
    internal const string Framed =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = http.GetEndpoint()?.Metadata.GetMetadata<FramedAttribute>() is null ? Policy : Framed;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "public, max-age=10, stale-while-revalidate=60";
        return next(http);
    }
}
