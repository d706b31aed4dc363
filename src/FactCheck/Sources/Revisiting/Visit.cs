namespace FactCheck.Sources.Revisiting;

/// <summary>The last look at the address of a source that was captured before, and what it found.</summary>
public sealed record Visit
{
    public required SourceId SourceId { get; init; }

    /// <summary>The capture that it was compared with.</summary>
    public required CaptureId CaptureId { get; init; }

    public required DateTimeOffset VisitedAt { get; init; }

    public required VisitState State { get; init; }

    /// <summary>The status that the address answered with.</summary>
    public int? Status { get; init; }

    /// <summary>Why there was no page, in the reader's words.</summary>
    public string? Reason { get; init; }

    /// <summary>How often in a row nobody answered.</summary>
    public int Misses { get; init; }

    /// <summary>The lines of the capture that the page does not have any more; the first of many.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>The lines that it has instead or besides.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>How many lines that is, where more are gone or new than are kept here.</summary>
    public int Differences { get; init; }

    /// <summary>What the page says now, by its fingerprint, so that what was settled is known again.</summary>
    public string? TextHash { get; init; }

    /// <summary>What the server said by which to ask whether anything changed.</summary>
    public PageValidators Validators { get; init; } = PageValidators.None;

    /// <summary>Since when the claims that rest on the source are flagged; nothing where they are not.</summary>
    public DateTimeOffset? FlaggedAt { get; init; }

    /// <summary>What a person settled: that very text, or that there is none.</summary>
    public string? SettledHash { get; init; }

    public int Version { get; init; } = 1;

    // The lines of a confidential source's page identify it; its captures, whose reading is recorded, show them.
    internal Visit AsSeenOf(Source source) => source.IsConfidential ? this with { Gone = [], Added = [], Reason = null } : this;
}

/// <summary>What a look at an address found.</summary>
public enum VisitState
{
    /// <summary>The page reads as it was captured.</summary>
    Same,

    /// <summary>It reads otherwise.</summary>
    Changed,

    /// <summary>There is no page at this address any more.</summary>
    Vanished,

    /// <summary>Nobody answered, or not with a page.</summary>
    NoAnswer,
}

/// <summary>What a server said of a page by which to ask whether anything changed.</summary>
/// <param name="ETag">Its tag.</param>
/// <param name="LastModified">When it says that it was changed last.</param>
public sealed record PageValidators(string? ETag, string? LastModified)
{
    /// <summary>Nothing to ask by.</summary>
    public static readonly PageValidators None = new(null, null);
}
