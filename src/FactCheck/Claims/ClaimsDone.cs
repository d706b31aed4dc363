namespace FactCheck.Claims;

/// <summary>What came of an act on several claims: those it was done to as they stand now, and those it left out with the reason.</summary>
public sealed record ClaimsDone(IReadOnlyList<Claim> Done, IReadOnlyList<LeftOut> LeftOut);
