using FactCheck.Articles;
using FactCheck.Claims.Carrying;

namespace FactCheck.Claims;

/// <summary>Where in a revision one passage of a claim stands, or the tombstone of the words it lost.</summary>
public sealed record TextAnchor
{
    public required RevisionId RevisionId { get; init; }

    /// <summary>First UTF-16 code unit of the passage; 0 where it has no place.</summary>
    public required int Start { get; init; }

    /// <summary>The code unit after its last; 0 where it has no place.</summary>
    public required int End { get; init; }

    /// <summary>The exact words, or the words that were there before they were lost.</summary>
    public required string Quote { get; init; }

    public AnchorState State { get; init; } = AnchorState.Attached;

    /// <summary>The words before they changed, where this revision changed them.</summary>
    public string? Was { get; init; }

    /// <summary>Where it may stand, likeliest first, while a person is asked.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>The last revision in which it stood, where it has no place in this one.</summary>
    public StoodAt? Stood { get; init; }

    /// <summary>Whether it has a place in its revision, with the same words or with others.</summary>
    public bool Stands => State is AnchorState.Attached or AnchorState.Changed;
}
