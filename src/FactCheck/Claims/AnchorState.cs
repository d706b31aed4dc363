namespace FactCheck.Claims;

/// <summary>Whether an anchor's words stand in its revision.</summary>
public enum AnchorState
{
    /// <summary>The same words, perhaps in another place.</summary>
    Attached,

    /// <summary>The place is known, the words differ.</summary>
    Changed,

    /// <summary>Not sure where they stand: a person chooses among candidates.</summary>
    Ask,

    /// <summary>Deleted; the tombstone keeps them.</summary>
    Lost,
}
