namespace FactCheck.Sources;

/// <summary>What must follow, in the same transaction, when a capture was kept.</summary>
public interface IFollowsCapture
{
    /// <param name="session">The transaction that keeps the capture.</param>
    /// <param name="capture">What is kept.</param>
    /// <param name="source">What it is a capture of.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops it.</param>
    Task FollowAsync(ISession session, Capture capture, Source source, DateTimeOffset at, CancellationToken cancellation);
}
