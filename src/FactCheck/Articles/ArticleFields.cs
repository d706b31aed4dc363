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

    internal static ArticleFields Of(FieldMerge<ArticleFields> merge) => new()
    {
        Headline = merge.Of("headline", fields => fields.Headline),
        AuthorName = merge.Of("authorName", fields => fields.AuthorName),
        AuthorId = merge.Of("authorId", fields => fields.AuthorId),
        Deadline = merge.Of("deadline", fields => fields.Deadline),
        DatedOn = merge.Of("datedOn", fields => fields.DatedOn),
        BlindSecond = merge.Of("blindSecond", fields => fields.BlindSecond),
        Policy = merge.Of("policy", fields => fields.Policy),
        Reviewers = merge.Of("reviewers", fields => fields.Reviewers, (one, other) => one.ToHashSet().SetEquals(other)),
    };

    internal ArticleFields Cleaned() => this with
    {
        Headline = Typed.Line(Headline) ?? "",
        AuthorName = Typed.Line(AuthorName) ?? "",
        Reviewers = Policy == ReviewPolicy.Unanimous ? [.. Reviewers.Distinct()] : [],
    };

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
