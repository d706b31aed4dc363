namespace FactCheck.Claims.Comparing;

/// <summary>A stretch of a paragraph, a sentence or more, with one fate.</summary>
/// <param name="Kind">How it is shown.</param>
/// <param name="Difference">The number of the difference it belongs to; nothing where it is the same.</param>
/// <param name="Runs">Its words in order.</param>
public sealed record ComparedStretch(StretchKind Kind, int? Difference, IReadOnlyList<ComparedRun> Runs);
