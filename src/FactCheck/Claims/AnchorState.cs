namespace FactCheck.Claims;

/// <summary>Whether an anchor's words stand in its revision.</summary>
public enum AnchorState
{
    Attached,
    Lost,
}
