namespace FactCheck.Claims;

/// <summary>How much hangs on a claim.</summary>
public enum ClaimPriority
{
    Low,
    Normal,
    High,
}
