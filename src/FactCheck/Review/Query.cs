using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>A question to the author, with its answer.</summary>
public sealed record Query
{
    public required QueryId Id { get; init; }

    public required ClaimId ClaimId { get; init; }

    public required string Question { get; init; }

    public required PersonId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Until when an answer is wanted; nothing where the article's deadline is enough.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The answered query that this one follows up.</summary>
    public QueryId? Follows { get; init; }

    /// <summary>When the author was last reminded.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    public string? Answer { get; init; }

    public PersonId? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When who asked took it back.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public bool IsWithdrawn => WithdrawnAt is not null;

    public bool IsOpen => AnsweredAt is null && WithdrawnAt is null;
}
