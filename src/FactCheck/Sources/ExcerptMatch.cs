using FactCheck.Claims;

namespace FactCheck.Sources;

/// <summary>Where an excerpt stands in a captured text.</summary>
public sealed record ExcerptMatch
{
    public required ExcerptState State { get; init; }

    /// <summary>Where its words begin in the captured text, in UTF-16 code units.</summary>
    public int Start { get; init; }

    /// <summary>Where they end, exclusive.</summary>
    public int End { get; init; }

    /// <summary>The page or section in which it begins, where the text has such.</summary>
    public string? Place { get; init; }

    /// <summary>What differs: what the capture says and what the excerpt says, the weightiest first.</summary>
    public IReadOnlyList<WordChange> Differences { get; init; } = [];
}

/// <summary>Whether an excerpt stands in a captured text.</summary>
public enum ExcerptState
{
    /// <summary>Word for word, whatever its blanks, quotes and dashes look like.</summary>
    Found,

    /// <summary>Nearly; the differences are named.</summary>
    Differs,

    NotFound,
}
