namespace FactCheck.Documents;

/// <summary>What a format's reader found in a document: its paragraphs, what it says of itself, and what was missed.</summary>
internal sealed record Draft(IReadOnlyList<Block> Blocks, Properties Properties, Missed Missed)
{
    /// <summary>Whether it is a part of a text, of which nothing is a headline, byline or date.</summary>
    public bool IsPart { get; init; }
}

/// <summary>What a document says of itself outside its text; a proposal, to be believed only where it is sensible.</summary>
internal sealed record Properties
{
    /// <summary>The headline as a page's own description gives it.</summary>
    public string? Headline { get; init; }

    /// <summary>The title of the file.</summary>
    public string? Title { get; init; }

    /// <summary>The byline as a page's own description gives it.</summary>
    public string? AuthorName { get; init; }

    /// <summary>Whoever's program made the file.</summary>
    public string? Creator { get; init; }

    /// <summary>When a page was published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When the file was made.</summary>
    public DateOnly? CreatedOn { get; init; }
}
