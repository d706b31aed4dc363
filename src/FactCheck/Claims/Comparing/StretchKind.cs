namespace FactCheck.Claims.Comparing;

/// <summary>How a stretch of a paragraph is shown in one of the two revisions.</summary>
public enum StretchKind
{
    Same,
    Changed,
    Inserted,
    Deleted,

    /// <summary>It stands here now and stood elsewhere.</summary>
    MovedHere,

    /// <summary>It stood here and stands elsewhere now.</summary>
    MovedAway,

    /// <summary>A paragraph ends here in one of the two only.</summary>
    Break,
}
