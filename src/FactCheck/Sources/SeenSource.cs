namespace FactCheck.Sources;

/// <summary>A source as somebody saw it.</summary>
public readonly record struct SeenSource(SourceId Id, int Version);
