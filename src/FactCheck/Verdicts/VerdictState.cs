namespace FactCheck.Verdicts;

/// <summary>Whether a verdict is the claim's present one.</summary>
public enum VerdictState
{
    Current,

    /// <summary>Given beside the current one without seeing it, or decided against.</summary>
    Second,

    Superseded,
    Withdrawn,
}
