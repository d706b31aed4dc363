namespace FactCheck.Claims;

/// <summary>What became of an anchor's words in its revision; the name is what is kept, so a member is never renamed.</summary>
public enum AnchorState
{
    /// <summary>The same words, perhaps in another place.</summary>
    Attached,

    /// <summary>Deleted: a tombstone keeps the words and where they last stood.</summary>
    Lost,

    /// <summary>The place is known, the words differ.</summary>
    Changed,

    /// <summary>It is not sure where they stand: a person chooses among candidates.</summary>
    Ask,
}
