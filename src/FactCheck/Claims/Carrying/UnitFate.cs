namespace FactCheck.Claims.Carrying;

/// <summary>What became of a sentence: the new sentences, first to last, or -1, and how sure that is.</summary>
internal readonly record struct UnitFate(int First, int Last, double Sure);
