using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>One immutable text of an article.</summary>
public sealed record Revision
{
    public required RevisionId Id { get; init; }

    public required ArticleId ArticleId { get; init; }

    /// <summary>1 for the first text, one more for each later one.</summary>
    public required int Number { get; init; }

    /// <summary>The text with line feeds only; every offset counts its UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>Headings, quotes and addresses in the order of the text, each within one paragraph.</summary>
    public IReadOnlyList<Formatting> Formatting { get; init; } = [];

    /// <summary>Where the text came from: a file's name or a web address; nothing where it was typed or pasted.</summary>
    public string? Origin { get; init; }

    public string? Note { get; init; }

    public required PersonId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
