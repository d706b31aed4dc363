namespace FactCheck.Claims.Comparing;

/// <summary>A claim that stands on words that differ.</summary>
public sealed record ClaimThere(ClaimId Id, int Number, ClaimStatus Status, string Wording);
