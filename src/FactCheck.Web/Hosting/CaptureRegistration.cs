using FactCheck.Documents;
using FactCheck.Documents.Capturing;
using FactCheck.Documents.Drawing;
using FactCheck.Documents.Pictures;
using FactCheck.Documents.PublicCopies;
using FactCheck.Documents.Scanning;
using FactCheck.Documents.Timestamping;
using FactCheck.Sources;
using FactCheck.Sources.Drawing;
using FactCheck.Sources.PublicCopies;
using FactCheck.Sources.Timestamping;
using FactCheck.Storage;
using FactCheck.Web.Configuration;
using FactCheck.Web.Jobs;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>The archive of files, and what captures into it.</summary>
internal static class CaptureRegistration
{
    internal static WebApplicationBuilder AddCaptures(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddFactCheckArchive(DataFolder.Open(builder.Configuration).Files);
        services.AddSingleton<ICaptureReader>(provider =>
        {
            // What a parser says of a file may quote it: only what broke is named, and where.
            var log = provider.GetRequiredService<ILogger<CaptureReader>>();
            return new CaptureReader(
                Limits(provider),
                provider.GetRequiredService<TimeProvider>(),
                wrong => log.LogWarning("A file could not be read: {Kind} in {Place}", wrong.GetType().FullName, wrong.TargetSite?.DeclaringType?.FullName));
        });
        services.AddSingleton<IPictureCopier>(provider =>
        {
            var log = provider.GetRequiredService<ILogger<PictureCopier>>();
            return new PictureCopier(
                provider.GetRequiredService<IOptions<CaptureSettings>>().Value.Pictures(provider.GetRequiredService<IOptions<ManuscriptSettings>>().Value),
                wrong => log.LogWarning("A picture could not be drawn: {Kind} in {Place}", wrong.GetType().FullName, wrong.TargetSite?.DeclaringType?.FullName));
        });
        services.AddSingleton<ITimestampAuthorities>(provider => new TimestampAuthorities(
            [.. provider.GetRequiredService<IOptions<CaptureSettings>>().Value.Timestamps.Select(entry => entry.Authority)],
            Limits(provider).Fetching,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FileHost>();
        services.AddSingleton<IFileScanner>(provider =>
        {
            var settings = provider.GetRequiredService<IOptions<CaptureSettings>>().Value;
            return new ClamdScanner(settings.Clamd, TimeSpan.FromSeconds(settings.ScanSeconds));
        });
        services.AddHostedService<ScanJob>();
        services.AddSingleton<IPublicArchive>(provider =>
        {
            var set = provider.GetRequiredService<IOptions<CaptureSettings>>().Value;
            return new PublicArchive(set.PublicArchiveName, set.PublicArchiveAddress, set.PublicArchiveForm, Limits(provider).Fetching, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<IPageRenderer>(provider => new PageRenderer(
            provider.GetRequiredService<IOptions<CaptureSettings>>().Value.Drawing(Limits(provider).Fetching), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<RenderingJob>();
        services.AddSingleton<CaptureProgress>();
        services.AddHostedService<CaptureJob>();
        services.AddHostedService<TimestampJob>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CaptureSettings>>().Value.Rounds);
        services.AddHostedService<RoundJob>();
        services.AddHealthChecks().AddCheck<ArchiveHealth>("files", tags: [DatabaseHealth.Tag]);
        services.AddHostedService<ReminderJob>();
        return builder;
    }

    private static CaptureLimits Limits(IServiceProvider provider) => provider.GetRequiredService<IOptions<CaptureSettings>>().Value.Limits(
        provider.GetRequiredService<IOptions<ManuscriptSettings>>().Value, onlyTrusted: provider.GetRequiredService<DataFolder>().SampleFile is not null);
}
