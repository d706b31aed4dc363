namespace FactCheck.Tests.Claims.Carrying;

/// <summary>A passage of the old text and where its words stand in the new one; nowhere where they were deleted.</summary>
public sealed record MarkedPassage(int Start, int End, IReadOnlyList<(int Start, int End)> Truth);
