namespace FactCheck.Articles;

/// <summary>What was read from a paste, a file or an address, before anybody has saved it.</summary>
public sealed record Manuscript
{
    /// <summary>The text with line feeds only, one paragraph a line; every offset counts its UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>Headings, quotes and addresses, in the order of the text.</summary>
    public IReadOnlyList<Formatting> Formatting { get; init; } = [];

    /// <summary>The headline that the source proposes; it is not part of the text.</summary>
    public string? Headline { get; init; }

    /// <summary>The byline that the source proposes, without "By".</summary>
    public string? AuthorName { get; init; }

    /// <summary>The date that the source proposes.</summary>
    public DateOnly? DatedOn { get; init; }

    /// <summary>Where it came from: a file's name or a web address; nothing where it was pasted.</summary>
    public string? Origin { get; init; }

    /// <summary>What could not be taken over, each with its place.</summary>
    public IReadOnlyList<Unread> Unread { get; init; } = [];
}

/// <summary>Something in a document that was not taken over as it stood there.</summary>
/// <param name="What">What it is and what became of it, in the reader's words: "a picture was left out".</param>
/// <param name="Place">Where it is: "page 3", "after “The vote was held …”"; nothing where it concerns the whole.</param>
public sealed record Unread(string What, string? Place);
