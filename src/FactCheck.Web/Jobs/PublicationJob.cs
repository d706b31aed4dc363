using FactCheck.Live;
using FactCheck.Published;

namespace FactCheck.Web.Jobs;

/// <summary>Shows publications whose time has come.</summary>
internal sealed class PublicationJob(DuePublications due, ChangeFeed feed, TimeProvider clock, ILogger<PublicationJob> log) : WokenJob(feed, log)
{
    protected override bool IsWokenBy(Change change) => change.Kind is ChangeKind.PublicationProposed or ChangeKind.PublicationConfirmed;

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping)
    {
        await due.ShowAsync(stopping);
        return clock.Until(await due.NextAsync(stopping)) ?? Rest;
    }
}
