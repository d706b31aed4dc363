namespace FactCheck.Claims;

/// <summary>What kind of statement a claim is.</summary>
public enum ClaimKind
{
    Number,
    Quote,
    Event,
    Name,
    Date,
    Place,
    Comparison,
    Cause,
    Other,
}
