using FactCheck.Articles;
using FactCheck.Documents;
using FactCheck.Documents.Fetching;
using FactCheck.Documents.Formats;
using FactCheck.Documents.Pictures;
using FactCheck.Published;
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
        services.AddSingleton<IMarkdownPages, MarkdownPages>();
        services.AddSingleton<IShareCards, ShareCardPainter>();
        services.AddSingleton<IWebhookSender>(provider => new WebhookSender(new GuardedFetcher(provider.GetRequiredService<IOptions<WebhookSettings>>().Value.Sending(
            onlyTrusted: provider.GetRequiredService<DataFolder>().SampleFile is not null))));
        services.AddSingleton<IManuscriptReader>(provider => new ManuscriptReader(
            provider.GetRequiredService<IOptions<ManuscriptSettings>>().Value.Limits,
            provider.GetRequiredService<GuardedFetcher>(),
            provider.GetRequiredService<TimeProvider>(),
            Log(provider.GetRequiredService<ILogger<ManuscriptReader>>())));
        return builder;
    }

    // What a parser says of a file may quote it, and a draft is in no log: only what broke is named, and where.
    private static Action<Exception> Log(ILogger logger) => wrong =>
        logger.LogWarning("A file could not be read: {Kind} in {Place}", wrong.GetType().FullName, wrong.TargetSite?.DeclaringType?.FullName);
}
