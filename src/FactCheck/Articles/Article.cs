using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>The work being checked.</summary>
public sealed record Article
{
    public required ArticleId Id { get; init; }

    public required string Headline { get; init; }

    /// <summary>The byline as it will be printed.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The author, where they are somebody of the newsroom: they can never sign off this article's verdicts.</summary>
    public PersonId? AuthorId { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The day that the text carries: "last month" is the one before it.</summary>
    public DateOnly? DatedOn { get; init; }

    public required ReviewPolicy Policy { get; init; }

    public required ArticleStatus Status { get; init; }

    /// <summary>BCP 47 tag of the text's language, "und" where it is not known.</summary>
    public string Language { get; init; } = "und";

    public required RevisionId CurrentRevision { get; init; }

    /// <summary>Its name in public addresses; it never changes once public.</summary>
    public string? Slug { get; init; }

    /// <summary>Counts the writes; every write names the one it saw.</summary>
    public int Version { get; init; } = 1;

    public required PersonId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether each verdict on its claims is followed by a second one, given without seeing the first.</summary>
    public bool BlindSecond { get; init; }

    /// <summary>Who must sign off where the policy is unanimous.</summary>
    public IReadOnlyList<PersonId> Reviewers { get; init; } = [];
}
