using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Two sources that turned out to be one: which went into which, and what moved.</summary>
public sealed record SourceMerge
{
    /// <summary>The source that went.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>The one that stands for both.</summary>
    public required SourceId IntoId { get; init; }

    /// <summary>The address under which the one that went is still found.</summary>
    public string? CanonicalAddress { get; init; }

    public required MovedWithSource Moved { get; init; }

    public required PersonId MergedBy { get; init; }

    public required DateTimeOffset MergedAt { get; init; }
}

/// <summary>What went with a source into another.</summary>
public sealed record MovedWithSource
{
    public IReadOnlyList<EvidenceId> Evidence { get; init; } = [];

    public IReadOnlyList<CaptureId> Captures { get; init; } = [];

    public IReadOnlyList<SourceNoteId> Notes { get; init; } = [];
}
