using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>What must follow, in the same transaction, when a claim's evidence is added, changed or withdrawn.</summary>
public interface IFollowsEvidence
{
    /// <param name="session">The transaction that changes the evidence.</param>
    /// <param name="actor">Who changed it.</param>
    /// <param name="claim">The claim that it is evidence on.</param>
    /// <param name="because">What happened, for the history.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops it.</param>
    Task FollowAsync(ISession session, Actor actor, Claim claim, string because, DateTimeOffset at, CancellationToken cancellation);
}
