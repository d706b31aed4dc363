namespace FactCheck.Claims;

/// <summary>Where a claim stands in a revision: half-open UTF-16 offsets of one of its passages.</summary>
public sealed record StandingClaim
{
    public required ClaimId ClaimId { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }
}
