using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A passage that a named person marked "nothing to check".</summary>
public sealed record Clearance
{
    public required ClearanceId Id { get; init; }

    public required ArticleId ArticleId { get; init; }

    public required RevisionId RevisionId { get; init; }

    /// <summary>First UTF-16 code unit of the passage.</summary>
    public required int Start { get; init; }

    /// <summary>The code unit after its last.</summary>
    public required int End { get; init; }

    public required PersonId ClearedBy { get; init; }

    public required DateTimeOffset ClearedAt { get; init; }
}
