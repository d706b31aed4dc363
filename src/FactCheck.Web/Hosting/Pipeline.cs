using FactCheck.Public;
using FactCheck.Web.Account;
using FactCheck.Web.Api;
using FactCheck.Web.Components;
using FactCheck.Web.Components.Layout;
using FactCheck.Web.Configuration;
using FactCheck.Web.Sample;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>The way of a request, in order.</summary>
internal static class Pipeline
{
    internal static WebApplication UsePipeline(this WebApplication app)
    {
        UseProxies(app);
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseKeptPages();
        UseFileHost(app);
        app.UseRequestLogs();
        UseErrorPages(app);
        app.UsePublicationPreviews();
        app.UseRouting();
        app.UseFirstRunGate();
        UseFrontDoor(app);
        app.UsePublicSite();
        app.UseSameOrigin();
        UseNothingHere(app);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }

    internal static WebApplication MapEverything(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapThemeSheet();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(DatabaseHealth.Tag) })
            .AllowAnonymous();
        app.MapAccount();
        app.MapStopMails();
        app.MapSampleSignIn();
        app.MapApi();
        app.MapPublicSite();

        // The header that says who may frame a page is ours, on every response.
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization();
        return app;
    }

    private static void UseProxies(WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<IOptions<ServerSettings>>().Value.TrustedProxies;
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = proxies.Count,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(ServerSettingsRules.Network(proxy));
        }

        app.UseForwardedHeaders(options);
    }

    // Before everything that reads a cookie, routes or answers with a page.
    private static void UseFileHost(WebApplication app)
    {
        var files = app.Services.GetRequiredService<FileHost>();
        if (files.Origin is not null)
        {
            app.Use((context, next) => files.Is(context.Request.Host) ? files.AnswerAsync(context) : next(context));
        }
    }

    private static void UseErrorPages(WebApplication app)
    {
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsApi(context), pages => pages.UseExceptionHandler("/broken", createScopeForErrors: true));

        // Only for who opens a page: a form or a circuit that is refused would be sent to the page as a form again.
        app.UseWhen(
            context => !IsApi(context)
                && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
                && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)),
            pages => pages.UseStatusCodePagesWithReExecute("/nothing-here", createScopeForStatusCodePages: true));
    }

    // The front page is the desk for who is signed in, and the public site's for everybody else.
    private static void UseFrontDoor(WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path == "/"
            && context.Request.Headers.Cookie.ToString().Contains(AccountRegistration.CookieName, StringComparison.Ordinal)
            && (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Succeeded)
        {
            context.Response.Redirect("/desk");
            return;
        }

        await next(context);
    });

    // What has no address of ours is missing for everybody; asking to sign in would promise that something is there.
    private static void UseNothingHere(WebApplication app) => app.Use((context, next) =>
    {
        // An address with another method is no route either, but an endpoint of routing's own that answers 405.
        if (context.GetEndpoint() is RouteEndpoint || (IsApi(context) && context.GetEndpoint() is not null))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
