using FactCheck.Live;
using FactCheck.Public;
using FactCheck.Web.Components.Layout;
using FactCheck.Web.Components.Workbench;
using FactCheck.Web.Configuration;
using FactCheck.Web.Jobs;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace FactCheck.Web.Hosting;

/// <summary>Pages, circuits, forms and the API's JSON.</summary>
internal static class PageRegistration
{
    internal static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddOptions<CircuitOptions>().Configure<IOptions<ServerSettings>>((options, server) =>
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(server.Value.CircuitSeconds));
        services.AddMudServices();
        services.AddScoped<Announcer>().AddScoped<DeskFrame>().AddScoped<UnfinishedForms>().AddScoped<Connection>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<Connection>());
        services.AddSingleton<Splitter>();
        services.AddSingleton<IUnfinishedSeal, UnfinishedSeal>();
        services.AddScoped<CspNonce>();
        services.AddSingleton<CircuitCount>();
        services.AddScoped<CircuitHandler, CircuitCap>();
        services.AddSingleton<Api.AuditExport>();
        services.AddPublicSite();
        services.AddSingleton<IChangeListener, PublishedPages>();
        services.AddHostedService<PublicationJob>();
        services.AddHostedService<WebhookJob>();
        services.AddOptions<PublicSiteOptions>().Configure<IOptions<HostSettings>>(
            (options, host) => options.Address = host.Value.PublicAddress);
        services.AddHostedService<DeskAheadJob>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new IdJson());
            // What a body leaves out is the sender's mistake, not ours.
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            options.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter());
        });
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<HostSettings>>((options, host) =>
        {
            options.SuppressXFrameOptionsHeader = true;

            // The cookie has one name for every request; where people come by HTTPS it is the one no other host can set.
            options.Cookie.Name = host.Value.IsHttps ? "__Host-factcheck-form" : "factcheck-form";
            options.Cookie.SecurePolicy = host.Value.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.Path = "/";
        });
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ServerSettings>>((options, server) =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = server.Value.RequestKilobytes * 1024L;
        });
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [DatabaseHealth.Tag]);

        // The build output keeps static files in a manifest; what is published has them in place and needs none.
        builder.WebHost.UseStaticWebAssets();
        return builder;
    }
}
