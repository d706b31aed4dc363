namespace FactCheck.Claims;

/// <summary>
/// A sentence worth checking, as half-open UTF-16 offsets: the kind of claim it seems to hold, its worth from 0 to 1,
/// the reason in plain words, and who is named as saying it.
/// </summary>
public sealed record Suggestion(int Start, int End, ClaimKind Kind, double Worth, string Reason, string? Claimant);
