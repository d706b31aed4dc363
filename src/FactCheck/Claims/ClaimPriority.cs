namespace FactCheck.Claims;

/// <summary>How much hangs on a claim.</summary>
public enum ClaimPriority
{
    Low,
    Normal,
    High,

    /// <summary>The article stands or falls with it.</summary>
    Central,

    /// <summary>Somebody could take the newsroom to court for it.</summary>
    LegallyRisky,
}
