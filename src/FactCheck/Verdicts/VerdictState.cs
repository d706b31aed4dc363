namespace FactCheck.Verdicts;

/// <summary>Whether a verdict is the claim's present one.</summary>
public enum VerdictState
{
    Current,
    Superseded,
    Withdrawn,
}
