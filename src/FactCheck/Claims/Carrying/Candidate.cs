namespace FactCheck.Claims.Carrying;

/// <summary>A place in the new text where a passage may stand, and why it may.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Sure">How sure the program is, 0 to 1.</param>
/// <param name="Reason">Why, in words for the person who decides.</param>
public sealed record Candidate(int Start, int End, double Sure, string Reason);
