namespace FactCheck.Claims.Carrying;

/// <summary>A place that an old sentence may have in the new text.</summary>
/// <param name="First">The first new sentence.</param>
/// <param name="Last">The last one, another where the sentence was split.</param>
/// <param name="Sure">How sure that is, 0 to 1.</param>
/// <param name="Guess">What it rests on; nothing where the words are the same.</param>
internal sealed record UnitFate(int First, int Last, double Sure, Guess? Guess);
