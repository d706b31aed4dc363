using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims.Comparing;

/// <summary>Two revisions of an article compared.</summary>
public sealed record Comparison
{
    public required Article Article { get; init; }

    public required ComparedRevision From { get; init; }

    public required ComparedRevision To { get; init; }

    /// <summary>All revisions of the article, newest first, to choose from.</summary>
    public required IReadOnlyList<ComparedRevision> Revisions { get; init; }

    /// <summary>Words that came and went between the two.</summary>
    public required WordBalance Words { get; init; }

    /// <summary>In the order of reading.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>The whole of both texts, row by row.</summary>
    public required IReadOnlyList<ComparedRow> Rows { get; init; }
}

/// <summary>A revision as a list shows it: everything but its text.</summary>
public sealed record ComparedRevision(RevisionId Id, int Number, PersonId CreatedBy, DateTimeOffset CreatedAt, string? Origin, string? Note);
