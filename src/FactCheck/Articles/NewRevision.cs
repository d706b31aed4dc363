namespace FactCheck.Articles;

/// <summary>What a person gives as an article's next text.</summary>
public sealed record NewRevision
{
    public required string Text { get; init; }

    /// <summary>Headings, quotes and addresses, as UTF-16 offsets into <see cref="Text"/> as it was typed.</summary>
    public IReadOnlyList<Formatting> Formatting { get; init; } = [];

    /// <summary>Where it came from: a file's name or a web address.</summary>
    public string? Origin { get; init; }

    /// <summary>What changed, for the desk.</summary>
    public string? Note { get; init; }
}
