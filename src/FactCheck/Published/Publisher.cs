namespace FactCheck.Published;

/// <summary>The newsroom as its readers see it.</summary>
public sealed record Publisher(string Name, bool IsSample);
