using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>What hangs on a claim and must follow, in the same transaction, when the claim is merged into another.</summary>
public interface IFollowsMerge
{
    /// <summary>The name under which a step remembers what this one moved; never changed.</summary>
    string Name { get; }

    /// <summary>Nothing where the claim can be merged, into another or another into it; otherwise why not and what to do.</summary>
    Task<Refusal?> CheckAsync(ISession session, Actor actor, Claim claim, CancellationToken cancellation);

    /// <summary>Moves what counts from one claim to the other; returns the ids of what was moved.</summary>
    Task<IReadOnlyList<Guid>> FollowAsync(ISession session, ClaimId from, ClaimId to, CancellationToken cancellation);

    /// <summary>Moves one thing that followed a merge to a claim.</summary>
    Task MoveAsync(ISession session, Guid id, ClaimId to, CancellationToken cancellation);
}
