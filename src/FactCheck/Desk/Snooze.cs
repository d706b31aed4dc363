using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>A claim that somebody put out of their own sight for a while.</summary>
public sealed record Snooze
{
    public required PersonId PersonId { get; init; }

    public required ClaimId ClaimId { get; init; }

    /// <summary>When it comes back by itself.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The claim as it was then: with any other version it comes back at once.</summary>
    public required int ClaimVersion { get; init; }

    /// <summary>Whether it still keeps the claim out of sight.</summary>
    public bool Hides(Claim claim, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Id == ClaimId && claim.Version == ClaimVersion && now < Until;
    }
}
