using FactCheck.Web.Account;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.StaticAssets;

namespace FactCheck.Web.Hosting;

/// <summary>Sends every page to the first run until there is a newsroom.</summary>
internal static class FirstRunGate
{
    internal const string Address = "/first-run";

    // An error page that were sent here, where the error is, would be sent round for ever.
    private static readonly Type?[] OpenPages = [typeof(FirstRunPage), typeof(BrokenPage)];

    internal static IApplicationBuilder UseFirstRunGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var newsroom = context.RequestServices.GetRequiredService<NewsroomName>();
        if (IsOpen(context) || await newsroom.IsFoundedAsync(context.RequestAborted))
        {
            await next(context);
            return;
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await Api.OutcomeResponses.Problem(
                StatusCodes.Status409Conflict, "not-founded", "This newsroom has not been founded yet.").ExecuteAsync(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(Address);
    });

    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
        && (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || OpenPages.Contains(endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type)
            || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase));
}
