namespace FactCheck.Sources;

/// <summary>When two sources are two: not copies of one, and not of one house.</summary>
public static class Independence
{
    /// <summary>
    /// Whether they count as two. Groups decide where both have one; otherwise a publisher in common makes them one.
    /// </summary>
    public static bool Between(Source one, Source other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Id != other.Id
            && (one is { GroupId: { } group } && other is { GroupId: { } otherGroup }
                ? group != otherGroup
                : FoldedWords.Line(one.Publisher) is not { } publisher || publisher != FoldedWords.Line(other.Publisher));
    }
}
