using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>What somebody of the desk wrote about a claim, for the desk alone.</summary>
public sealed record Comment
{
    public required CommentId Id { get; init; }

    public required ClaimId ClaimId { get; init; }

    /// <summary>The comment that began the thread: itself, where it did.</summary>
    public required CommentId ThreadId { get; init; }

    /// <summary>The words, in which people who are mentioned stand by id (<see cref="Mentions"/>).</summary>
    public required string Words { get; init; }

    public required PersonId WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Who called the thread settled; only on the comment that began it.</summary>
    public PersonId? ResolvedBy { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Counts the writes to this comment, and to its thread where it began one.</summary>
    public int Version { get; init; } = 1;

    public bool BeginsThread => ThreadId == Id;

    public bool IsResolved => ResolvedAt is not null;
}
