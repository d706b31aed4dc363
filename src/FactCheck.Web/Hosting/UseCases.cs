using FactCheck.Articles;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Sources.Drawing;
using FactCheck.Sources.Revisiting;
using FactCheck.Sources.Timestamping;

namespace FactCheck.Web.Hosting;

/// <summary>Registers the domain: every use case by its shape, and what follows on its own.</summary>
public static partial class UseCases
{
    /// <summary>A use case is a sealed public class of the domain with one public <c>RunAsync</c>.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(Outcome<>).Assembly.GetExportedTypes().Where(IsUseCase))
        {
            services.AddSingleton(type);
        }

        services.AddSingleton<IFollowsRevision, Claims.CarryClaims>();
        services.AddSingleton<IFollowsRevision, Claims.SuggestClaims>();
        services.AddSingleton<IFollowsRevision, VoidOnNewWords>();
        services.AddSingleton<IFollowsRevision, NoticeNewText>();
        services.AddSingleton<IFollowsSource, RedactPublications>();
        services.AddSingleton<People.IFollowsErasure, WithdrawByline>();
        services.AddSingleton<IFollowsEvidence, VoidOnNewEvidence>();
        services.AddSingleton<Claims.IFollowsMerge, EvidenceFollowsMerge>();
        services.AddSingleton<Claims.IFollowsMerge, ReviewFollowsMerge>();
        services.AddSingleton<Claims.IFollowsMerge, DiscussionFollowsMerge>();
        services.AddSingleton<ChangingEvidence>();
        services.AddSingleton<MovingEvidence>();
        services.AddSingleton<WaitingCaptures>();
        services.AddSingleton<ShownCopies>();
        services.AddSingleton<ScanFiles>();
        services.AddSingleton<QueryReminders>();
        services.AddSingleton<ExcerptFinder>();
        services.AddSingleton<DuePublications>();
        services.AddSingleton<DueDeliveries>();
        services.AddSingleton<IFollowsCapture, StampCaptures>();
        services.AddSingleton<WaitingTimestamps>();
        services.AddSingleton<TimestampCheck>();
        services.AddSingleton<IFollowsCapture, CaptureSettlesPage>();
        services.AddSingleton<IFollowsCapture, DrawCaptures>();
        services.AddSingleton<WaitingRenderings>();
        services.AddSingleton<Visiting>();
        services.AddSingleton<Rounds>();
        services.AddSingleton<Gathering>();
        services.AddSingleton<Standings>();
        services.AddSingleton(provider => new ChangeFeed(NotWoken(provider)));
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<ChangeFeed>());
        services.AddSingleton(provider => new OwnFeed(NotWoken(provider)));
        services.AddSingleton<TellingPeople>();
        services.AddSingleton<DeadlineReminders>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<StoppingMails>();
        services.AddSingleton(provider => new Presence(provider.GetRequiredService<TimeProvider>(), NotWoken(provider)));
        return services;
    }

    private static Action<Exception> NotWoken(IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger("FactCheck.Live");
        return failure => LogNotWoken(log, failure);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page could not be woken")]
    private static partial void LogNotWoken(ILogger logger, Exception failure);

    /// <summary>Whether a type of the domain is a use case.</summary>
    public static bool IsUseCase(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type is { IsSealed: true, IsAbstract: false } && type.GetMethod("RunAsync") is not null;
    }
}
