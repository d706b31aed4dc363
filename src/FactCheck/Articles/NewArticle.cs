using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>What a person gives to create an article.</summary>
public sealed record NewArticle
{
    public required string Headline { get; init; }

    public required string AuthorName { get; init; }

    public PersonId? AuthorId { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public ReviewPolicy Policy { get; init; } = ReviewPolicy.OneSignOff;

    /// <summary>The named reviewers; read only where the policy is unanimous.</summary>
    public IReadOnlyList<PersonId> Reviewers { get; init; } = [];

    public required string Text { get; init; }
}
