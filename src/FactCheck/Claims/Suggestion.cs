namespace FactCheck.Claims;

/// <summary>
/// A sentence, or the part of one that can be checked by itself, as half-open UTF-16 offsets: the kind of claim it seems to
/// hold, its worth from 0 to 1, the reasons for and against in plain words, and who is named as saying it.
/// </summary>
public sealed record Suggestion(int Start, int End, ClaimKind Kind, double Worth, IReadOnlyList<string> Reasons, string? Claimant)
{
    /// <summary>The reasons on one line.</summary>
    public string InWords => string.Join(", ", Reasons);
}
