namespace FactCheck.Sources.Drawing;

/// <summary>Has a captured page drawn, once it is kept, where the settings name a browser.</summary>
public sealed class DrawCaptures(IPageRenderer renderer) : IFollowsCapture
{
    private const string Page = "text/html";

    /// <inheritdoc />
    public Task FollowAsync(ISession session, Capture capture, Source source, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(capture);
        return renderer.IsThere && capture is { Way: CaptureWay.Fetched, MediaType: Page, FinalAddress: not null }
            ? session.Renderings.AddAsync(new Rendering { CaptureId = capture.Id, DueAt = at }, cancellation)
            : Task.CompletedTask;
    }
}
