using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Public.Caching;

/// <summary>A whole answer that goes out again as it is.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Headers">What it says about itself, its entity tag among it.</param>
internal sealed record KeptPage(byte[] Body, KeyValuePair<string, StringValues>[] Headers)
{
    /// <summary>What it was kept under: another generation of its tag makes it an old page.</summary>
    public required string Tag { get; init; }

    public required string Generation { get; init; }

    /// <summary>When it was kept, as the clock counts.</summary>
    public required long KeptAt { get; init; }

    /// <summary>Sends it, or only says that the reader has it; the age where it was kept for a while.</summary>
    public Task SendAsync(HttpContext http, TimeSpan? age)
    {
        var response = http.Response;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (age is { } old)
        {
            response.Headers.Age = ((long)old.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (http.Request.Headers.IfNoneMatch.Count > 0 && Knows(http))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            return Task.CompletedTask;
        }

        if (Body.Length == 0 && response.StatusCode != StatusCodes.Status200OK)
        {
            // Whoever is before us may have a page for it.
            return Task.CompletedTask;
        }

        response.ContentLength = Body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }

    private static bool Knows(HttpContext http) =>
        EntityTagHeaderValue.TryParse(http.Response.Headers.ETag.ToString(), out var own)
        && http.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(EntityTagHeaderValue.Any, useStrongComparison: false) || tag.Compare(own, useStrongComparison: false));
}
