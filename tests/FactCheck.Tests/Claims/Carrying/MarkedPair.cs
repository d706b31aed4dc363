namespace FactCheck.Tests.Claims.Carrying;

/// <summary>Two texts of which it is known what became of some passages.</summary>
public sealed record MarkedPair(string Name, string Before, string After, IReadOnlyList<MarkedPassage> Passages);
