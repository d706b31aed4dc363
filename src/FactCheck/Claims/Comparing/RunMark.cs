namespace FactCheck.Claims.Comparing;

/// <summary>Which of two revisions a run of words stands in.</summary>
public enum RunMark
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the later one only.</summary>
    Inserted,

    /// <summary>In the earlier one only.</summary>
    Deleted,
}
