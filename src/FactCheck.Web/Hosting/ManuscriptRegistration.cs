using FactCheck.Articles;
using FactCheck.Documents;
using FactCheck.Documents.Fetching;
using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>What reads files and addresses, within the limits of the settings.</summary>
internal static class ManuscriptRegistration
{
    internal static WebApplicationBuilder AddManuscripts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new GuardedFetcher(provider.GetRequiredService<IOptions<ManuscriptSettings>>().Value.Fetching));
        services.AddSingleton<IManuscriptReader>(provider => new ManuscriptReader(
            provider.GetRequiredService<IOptions<ManuscriptSettings>>().Value.Limits,
            provider.GetRequiredService<GuardedFetcher>(),
            provider.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
