using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Web.Components.Shared;
using FactCheck.Web.Jobs;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Components.Sources;

/// <summary>A part of a page that shows captures and reads them anew when one moves on.</summary>
public abstract class FollowingCaptures : Acting
{
    private IDisposable? following;

    [Inject]
    internal ChangeFeed Feed { get; set; } = null!;

    [Inject]
    internal CaptureProgress Progress { get; set; } = null!;

    /// <summary>Reads what is shown.</summary>
    protected abstract Task ReadAsync();

    /// <summary>Whether a capture of this source is shown.</summary>
    protected abstract bool Shows(SourceId source);

    /// <summary>Whether this capture is shown.</summary>
    protected abstract bool Shows(CaptureId capture);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        // Before the first reading, so that nothing happens unseen between the two.
        following = Feed.Subscribe(article: null, Wake);
        Progress.Moved += Redraw;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            following?.Dispose();
            Progress.Moved -= Redraw;
        }

        base.Dispose(disposing);
    }

    private void Wake(IReadOnlyList<Change> changes)
    {
        if (changes.Any(change => change.Kind is ChangeKind.CaptureAsked or ChangeKind.CaptureKept or ChangeKind.CaptureFailed or ChangeKind.CaptureUploaded
                or ChangeKind.PageFlagged or ChangeKind.PageFlagLifted or ChangeKind.PageFlagSettled or ChangeKind.CaptureDrawn or ChangeKind.TimestampsAsked or ChangeKind.TimestampKept or ChangeKind.TimestampFailed
            && change.Details.TryGetValue("source", out var source) && Guid.TryParse(source, out var id) && Shows(SourceId.From(id))))
        {
            _ = InvokeAsync(async () =>
            {
                if (!Left.IsCancellationRequested)
                {
                    await ReadAsync();
                    StateHasChanged();
                }
            });
        }
    }

    private void Redraw(CaptureId capture)
    {
        if (Shows(capture))
        {
            _ = InvokeAsync(StateHasChanged);
        }
    }
}
