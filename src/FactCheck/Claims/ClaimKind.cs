namespace FactCheck.Claims;

/// <summary>What a claim is about, which decides how it is best checked.</summary>
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
