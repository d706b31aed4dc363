using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Where in a revision one passage of a claim stands, or the words it lost.</summary>
public sealed record TextAnchor
{
    public required RevisionId RevisionId { get; init; }

    /// <summary>First UTF-16 code unit of the passage; 0 where it is lost.</summary>
    public required int Start { get; init; }

    /// <summary>The code unit after its last; 0 where it is lost.</summary>
    public required int End { get; init; }

    /// <summary>The exact words, or the words that were there before they were lost.</summary>
    public required string Quote { get; init; }

    public AnchorState State { get; init; } = AnchorState.Attached;
}
