namespace FactCheck.Claims.Carrying;

/// <summary>Where the pieces of a passage stand in the new text.</summary>
/// <param name="First">The first new piece.</param>
/// <param name="Last">The last one, included.</param>
/// <param name="IsWhole">Whether the passage is all words of its sentence.</param>
/// <param name="Kept">The weight of the old words that stand there.</param>
/// <param name="Weight">The weight of all its words.</param>
internal readonly record struct Placed(int First, int Last, bool IsWhole, double Kept, double Weight);
