using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Acts in the same transaction when what may be told of a source changes.</summary>
public interface IFollowsSource
{
    /// <param name="session">The transaction that changes the source.</param>
    /// <param name="actor">Who changed it.</param>
    /// <param name="before">The source as it stood.</param>
    /// <param name="after">The source as it stands now.</param>
    /// <param name="isErased">Whether who it is was erased for good, so that nothing may keep it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops it.</param>
    Task FollowAsync(ISession session, Actor actor, Source before, Source after, bool isErased, DateTimeOffset at, CancellationToken cancellation);
}
