namespace FactCheck.Sources;

/// <summary>The readable text of what was captured, for search and excerpts.</summary>
public sealed record CapturedText
{
    /// <summary>The text with line feeds only, one paragraph a line; every offset counts its UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>Where its pages and sections begin, in the order of the text.</summary>
    public IReadOnlyList<TextPlace> Places { get; init; } = [];

    /// <summary>What could not be read, each in words.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The name of the page or section that an offset lies in, or nothing.</summary>
    public string? PlaceOf(int offset) => Places.LastOrDefault(place => place.Start <= offset)?.Name;
}

/// <summary>A page or section of a captured text, as a person would name it: "page 3".</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Name">Its name.</param>
public sealed record TextPlace(int Start, string Name);
