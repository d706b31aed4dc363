namespace FactCheck.Claims;

/// <summary>A claim, and the version of it that the person saw.</summary>
public sealed record SeenClaim(ClaimId Id, int Version);
