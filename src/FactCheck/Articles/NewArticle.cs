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

    /// <summary>The fields with a text.</summary>
    public static NewArticle Of(ArticleFields fields, string text)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new NewArticle
        {
            Headline = fields.Headline,
            AuthorName = fields.AuthorName,
            AuthorId = fields.AuthorId,
            Deadline = fields.Deadline,
            Policy = fields.Policy,
            Reviewers = fields.Reviewers,
            Text = text,
        };
    }
}
