using System.IO.Compression;
using FactCheck.Public.Caching;
using FactCheck.Public.Making;
using FactCheck.Public.Notices;
using FactCheck.Public.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.TryAddSingleton(TimeProvider.System);
        AddCompression(services);
        services.AddSingleton<PublicCache>();
        services.AddSingleton<PublishedIndex>();
        services.AddSingleton<NoticeLimits>();
        services.AddScoped<TypedNotice>();
        return services;
    }

    /// <summary>Answers with kept pages, before routing, sign-in or logs; what is not kept goes on.</summary>
    public static IApplicationBuilder UseKeptPages(this IApplicationBuilder app) => app.UseMiddleware<KeptPages>();

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
                site.UseWhen(http => http.GetEndpoint()?.Metadata.GetMetadata<SentAtOnceAttribute>() is not null, each => each.UseResponseCompression());
                site.UseMiddleware<PageMaking>();
                site.Run(http => http.GetEndpoint()!.RequestDelegate!(http));
            });

    // Safe over https too: no public page holds a secret beside what its reader typed.
    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, PublicEndpoints.Atom, PublicEndpoints.Json, PublicEndpoints.Linked];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddSingleton<Compression>();
    }
}
