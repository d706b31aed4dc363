namespace FactCheck.Claims.Comparing;

/// <summary>One difference between two revisions, with where it stands in each and who stands on it.</summary>
public sealed record Difference
{
    /// <summary>From 1, in the order of reading.</summary>
    public required int Number { get; init; }

    public required DifferenceKind Kind { get; init; }

    /// <summary>Where it stands in the earlier revision; nothing where it does not.</summary>
    public ComparedPlace? Old { get; init; }

    /// <summary>Where it stands in the later revision; nothing where it does not.</summary>
    public ComparedPlace? New { get; init; }

    /// <summary>What is different about the form, in words; nothing where the words differ or moved.</summary>
    public string? Form { get; init; }

    /// <summary>The claims on the words that differ or moved, before or now, by number.</summary>
    public IReadOnlyList<ClaimThere> Claims { get; init; } = [];
}

/// <summary>A stretch of one revision: half-open UTF-16 offsets, the words there, and the paragraph it begins in, from 1.</summary>
public sealed record ComparedPlace(int Start, int End, string Words, int Paragraph);
