namespace FactCheck.Claims.Comparing;

/// <summary>What became of a stretch of text between two revisions.</summary>
public enum DifferenceKind
{
    /// <summary>It stands where it stood, in other words.</summary>
    Changed,

    /// <summary>It was not there before.</summary>
    Inserted,

    /// <summary>It is not there any more.</summary>
    Deleted,

    /// <summary>It stands in another place, perhaps with some words changed.</summary>
    Moved,

    /// <summary>The words are the same, but not what they are: a heading, a quote, a paragraph of their own, an address.</summary>
    Form,
}
