namespace FactCheck.Review;

/// <summary>What a reviewer answered to a verdict.</summary>
public enum SignOffKind
{
    SignedOff,
    ChangesRequested,
    Decided,
}
