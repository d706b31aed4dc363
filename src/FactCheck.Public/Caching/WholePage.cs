using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Public.Caching;

/// <summary>Sends a page in one piece with a strong entity tag: the fingerprint of its very bytes.</summary>
internal sealed class WholePage(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var wire = http.Response.Body;
        using var page = new MemoryStream();
        http.Response.Body = page;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = wire;
        }

        var bytes = page.GetBuffer().AsMemory(0, (int)page.Length);
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            http.Response.Headers.ETag = $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes.Span))}\"";
        }

        // The desk's script would patch a page that carries this into its own; a public page is only ever a whole one.
        http.Response.Headers.Remove("blazor-enhanced-nav");
        http.Response.ContentLength = bytes.Length;
        await wire.WriteAsync(bytes, http.RequestAborted);
    }
}
