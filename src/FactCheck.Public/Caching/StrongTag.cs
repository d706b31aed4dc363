using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Public.Caching;

/// <summary>Gives a page a strong entity tag: the fingerprint of its very bytes.</summary>
internal sealed class StrongTag(RequestDelegate next)
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

        http.Response.ContentLength = bytes.Length;
        await wire.WriteAsync(bytes, http.RequestAborted);
    }
}
