using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Other words that a checker suggests for a passage of the draft, for its author or an editor to accept or decline.</summary>
public sealed record SuggestedWording
{
    public required WordingId Id { get; init; }

    public required ArticleId ArticleId { get; init; }

    /// <summary>The claim beside which it was suggested.</summary>
    public ClaimId? ClaimId { get; init; }

    /// <summary>The revision in which the passage was selected.</summary>
    public required RevisionId RevisionId { get; init; }

    /// <summary>First UTF-16 code unit of the passage in that revision.</summary>
    public required int Start { get; init; }

    /// <summary>The code unit after its last.</summary>
    public required int End { get; init; }

    /// <summary>The words that stand there.</summary>
    public required string Was { get; init; }

    /// <summary>The words to put in their place; empty to cut them.</summary>
    public required string Words { get; init; }

    public required string Reason { get; init; }

    public WordingState State { get; init; } = WordingState.Open;

    public required PersonId SuggestedBy { get; init; }

    public required DateTimeOffset SuggestedAt { get; init; }

    public PersonId? SettledBy { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Why it was declined.</summary>
    public string? SettledBecause { get; init; }

    /// <summary>The revision that it went into.</summary>
    public RevisionId? AcceptedIn { get; init; }

    public int Version { get; init; } = 1;
}
