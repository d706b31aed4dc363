namespace FactCheck.Sources;

/// <summary>What a stored picture is shown as: the copy that was drawn of it, or why there is none.</summary>
public sealed record ShownCopy
{
    /// <summary>The SHA-256 of the original, which is never shown itself.</summary>
    public required string OriginalHash { get; init; }

    /// <summary>The SHA-256 of the copy, a stored file of its own; nothing where there is none.</summary>
    public string? Hash { get; init; }

    public string? MediaType { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public int? OriginalWidth { get; init; }

    public int? OriginalHeight { get; init; }

    /// <summary>How many pictures the original holds; the first is shown.</summary>
    public int? Pictures { get; init; }

    /// <summary>Whether the original goes to its end.</summary>
    public bool? IsWhole { get; init; }

    /// <summary>Why there is no copy, in the reader's words.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
