namespace FactCheck.Sources;

/// <summary>What a piece of evidence does to its claim.</summary>
public enum Stance
{
    Supports,
    Contradicts,
    Context,
}
