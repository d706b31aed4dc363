namespace FactCheck.Claims;

/// <summary>Where a claim stands in its check; its verdict is another thing and another field.</summary>
public enum ClaimStatus
{
    Suggested,
    ToCheck,
    Checking,
    InReview,
    ChangesRequested,
    SignedOff,
    Recheck,
    SetAside,
}
