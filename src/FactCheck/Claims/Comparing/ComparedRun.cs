namespace FactCheck.Claims.Comparing;

/// <summary>Words in a row that have the same fate.</summary>
/// <param name="Mark">Which revision they stand in.</param>
/// <param name="Text">The words as they stand there.</param>
public sealed record ComparedRun(RunMark Mark, string Text);
