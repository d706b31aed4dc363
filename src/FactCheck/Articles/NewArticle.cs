using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>What a person gives to create an article.</summary>
public sealed record NewArticle
{
    public required string Headline { get; init; }

    public required string AuthorName { get; init; }

    public PersonId? AuthorId { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The day that the text carries.</summary>
    public DateOnly? DatedOn { get; init; }

    public ReviewPolicy Policy { get; init; } = ReviewPolicy.OneSignOff;

    /// <summary>Whether each verdict on its claims is followed by a second one, given without seeing the first.</summary>
    public bool BlindSecond { get; init; }

    /// <summary>The named reviewers; read only where the policy is unanimous.</summary>
    public IReadOnlyList<PersonId> Reviewers { get; init; } = [];

    public required string Text { get; init; }

    /// <summary>Headings, quotes and addresses, as UTF-16 offsets into <see cref="Text"/> as it was typed.</summary>
    public IReadOnlyList<Formatting> Formatting { get; init; } = [];

    /// <summary>Where the text came from: a file's name or a web address.</summary>
    public string? Origin { get; init; }

    /// <summary>The fields with a text.</summary>
    public static NewArticle Of(ArticleFields fields, NewRevision first)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(first);
        return new NewArticle
        {
            Headline = fields.Headline,
            AuthorName = fields.AuthorName,
            AuthorId = fields.AuthorId,
            Deadline = fields.Deadline,
            DatedOn = fields.DatedOn,
            Policy = fields.Policy,
            BlindSecond = fields.BlindSecond,
            Reviewers = fields.Reviewers,
            Text = first.Text,
            Formatting = first.Formatting,
            Origin = first.Origin,
        };
    }
}
