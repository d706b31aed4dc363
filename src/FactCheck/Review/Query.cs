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

    public string? Answer { get; init; }

    public PersonId? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public bool IsOpen => AnsweredAt is null;
}
