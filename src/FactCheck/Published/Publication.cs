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

    /// <summary>The hash of what was published, where something of it was taken out since and <see cref="Content"/> is what is shown instead.</summary>
    public string? HashAsPublished { get; init; }

    public required PersonId PublishedBy { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Since when the article has other words than those that were checked; nothing where it has the same.</summary>
    public DateTimeOffset? TextChangedAt { get; init; }

    /// <summary>Since when readers must be told that the check belongs to an earlier text; what is withdrawn or replaced says more than that.</summary>
    public DateTimeOffset? IsOfEarlierTextSince => State == PublicationState.Current ? TextChangedAt : null;

    /// <summary>When what readers are shown changed last.</summary>
    public DateTimeOffset ChangedForReadersAt => IsOfEarlierTextSince is { } since && since > PublishedAt ? since : PublishedAt;
}
