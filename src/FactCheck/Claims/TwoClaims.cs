namespace FactCheck.Claims;

/// <summary>The two claims that an act leaves.</summary>
/// <param name="First">The claim that was split, or that gave a passage.</param>
/// <param name="Second">The claim that came of it, or that took the passage.</param>
public sealed record TwoClaims(Claim First, Claim Second);
