using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Review;

/// <summary>What the author supplies with an answer to back it up: words, an address or a file.</summary>
public sealed record Annex
{
    public required AnnexId Id { get; init; }

    public required QueryId QueryId { get; init; }

    /// <summary>The source that it became, for the desk to use as evidence or not.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>What the author calls it.</summary>
    public required string Title { get; init; }

    public string? Address { get; init; }

    /// <summary>Words that the author copied or wrote down.</summary>
    public string? Words { get; init; }

    public string? FileName { get; init; }

    /// <summary>Where the file is kept.</summary>
    public CaptureId? CaptureId { get; init; }

    public required PersonId SuppliedBy { get; init; }

    public required DateTimeOffset SuppliedAt { get; init; }
}
