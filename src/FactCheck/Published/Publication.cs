using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>The frozen public verdict page of an article, numbered.</summary>
public sealed record Publication
{
    public required PublicationId Id { get; init; }

    public required ArticleId ArticleId { get; init; }

    public required string Slug { get; init; }

    /// <summary>1 for the first, one more each time the article is published again.</summary>
    public required int Number { get; init; }

    public required string Headline { get; init; }

    public required PublicationState State { get; init; }

    public NoteKind? NoteKind { get; init; }

    /// <summary>What the correction, update or retraction tells the reader.</summary>
    public string? Note { get; init; }

    /// <summary>Everything the page shows, as JSON (<see cref="PublishedArticle"/>).</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> as UTF-8, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    public required PersonId PublishedBy { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}
