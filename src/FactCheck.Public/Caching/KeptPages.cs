using Microsoft.AspNetCore.Http;

namespace FactCheck.Public.Caching;

/// <summary>Answers with the kept page before anything else looks at the request.</summary>
internal sealed class KeptPages(RequestDelegate next, PublicCache cache)
{
    public Task InvokeAsync(HttpContext http)
    {
        var asked = http.Request;
        return (HttpMethods.IsGet(asked.Method) || HttpMethods.IsHead(asked.Method)) && !IsSomebodysDoor(asked) && cache.TryFind(asked, out var page, out var age)
            ? page.SendAsync(http, age)
            : next(http);
    }

    // Who is signed in finds the desk at the front door.
    private static bool IsSomebodysDoor(HttpRequest asked) => asked.Path == "/" && asked.Headers.Cookie.Count > 0;
}
