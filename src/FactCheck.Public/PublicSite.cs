using FactCheck.Public.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Public;

/// <summary>How a host takes the public site in.</summary>
public static class PublicSite
{
    /// <summary>Adds what the public pages need; the host adds <see cref="Published.IPublishedVerdicts"/> and sets <see cref="PublicSiteOptions"/>.</summary>
    public static IServiceCollection AddPublicSite(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddOptions<PublicSiteOptions>();
        services.AddScoped<PublicRequest>();
        services.AddSingleton<PublicCache>();
        services.AddOutputCache(options =>
            options.AddPolicy(PublishedPagePolicy.Name, policy => policy.AddPolicy<PublishedPagePolicy>(), excludeDefaultPolicy: true));
        return services;
    }

    /// <summary>
    /// Answers the public endpoints here, so that nothing after it (sign-in, antiforgery, the desk's headers) ever sees
    /// a reader's request. It belongs after the exception handler and before authentication.
    /// </summary>
    public static IApplicationBuilder UsePublicSite(this IApplicationBuilder app) =>
        app.MapWhen(
            http => http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null,
            site =>
            {
                site.UseMiddleware<PublicHeaders>();
                site.UseOutputCache();
                site.UseMiddleware<WholePage>();
                site.Run(http => http.GetEndpoint()!.RequestDelegate!(http));
            });
}
