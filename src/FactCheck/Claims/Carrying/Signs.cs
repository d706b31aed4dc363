namespace FactCheck.Claims.Carrying;

/// <summary>What speaks for and against "this sentence became that one", each from 0 to 1 but for the lead.</summary>
internal readonly record struct Signs
{
    public required Alike Alike { get; init; }

    /// <summary>The likeness of the words alone.</summary>
    public required double Content { get; init; }

    /// <summary>How far the content is ahead of that of the next best place; negative where it is behind.</summary>
    public required double Lead { get; init; }

    /// <summary>Whether it keeps its order among the sentences that were found again.</summary>
    public required bool KeepsOrder { get; init; }

    /// <summary>1 right after the sentence that its predecessor became, less the farther it is.</summary>
    public required double Previous { get; init; }

    /// <summary>1 right before the sentence that its successor became, less the farther it is.</summary>
    public required double Next { get; init; }

    /// <summary>1 where as many sentences lie between it and the previous one found again as before.</summary>
    public required double StepsFromPrevious { get; init; }

    /// <summary>1 where as many sentences lie between it and the next one found again as before.</summary>
    public required double StepsToNext { get; init; }

    /// <summary>Whether as many sentences lie between those neighbours as before.</summary>
    public required bool SameGap { get; init; }
}
