using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>The fields of an article that an editor may change.</summary>
public sealed record ArticleFields
{
    public required string Headline { get; init; }

    public required string AuthorName { get; init; }

    public PersonId? AuthorId { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The day that the text carries.</summary>
    public DateOnly? DatedOn { get; init; }

    public required ReviewPolicy Policy { get; init; }

    /// <summary>Whether each verdict on its claims is followed by a second one, given without seeing the first.</summary>
    public bool BlindSecond { get; init; }

    public IReadOnlyList<PersonId> Reviewers { get; init; } = [];

    /// <summary>The fields as they stand.</summary>
    public static ArticleFields Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleFields
        {
            Headline = article.Headline,
            AuthorName = article.AuthorName,
            AuthorId = article.AuthorId,
            Deadline = article.Deadline,
            DatedOn = article.DatedOn,
            Policy = article.Policy,
            BlindSecond = article.BlindSecond,
            Reviewers = article.Reviewers,
        };
    }
}
