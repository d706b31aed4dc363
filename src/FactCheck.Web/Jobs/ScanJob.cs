using FactCheck.Live;
using FactCheck.Sources;

namespace FactCheck.Web.Jobs;

/// <summary>Has the virus scanner look at every new file, and at what it could not be asked about when it is back.</summary>
internal sealed class ScanJob(ScanFiles files, ChangeFeed feed, ILogger<ScanJob> log) : WokenJob(feed, log)
{
    protected override bool IsOn => files.IsOn;

    protected override TimeSpan Rest => TimeSpan.FromSeconds(30);

    protected override bool IsWokenBy(Change change) => change.Kind is ChangeKind.CaptureKept or ChangeKind.CaptureUploaded;

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping) =>
        await files.NextAsync(stopping) == 0 ? Rest : TimeSpan.Zero;
}
