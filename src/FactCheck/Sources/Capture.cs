using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>The preserved copy of what a source served, or the attempt to get one.</summary>
public sealed record Capture
{
    public required CaptureId Id { get; init; }

    public required SourceId SourceId { get; init; }

    public required CaptureWay Way { get; init; }

    public required CaptureState State { get; init; }

    /// <summary>The address that was asked; nothing where a person brought a file.</summary>
    public string? AskedAddress { get; init; }

    /// <summary>Who asked for it.</summary>
    public required PersonId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the program last began with it.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>When what was received was complete, or the attempt had failed.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What is being done at this moment, in words.</summary>
    public string? Stage { get; init; }

    /// <summary>Why it failed, why the words of what was kept could not be read, or what a recording that was kept lacks; in the reader's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The address that answered in the end, after all redirects.</summary>
    public string? FinalAddress { get; init; }

    /// <summary>The status that it answered with.</summary>
    public int? Status { get; init; }

    /// <summary>What the content is, told from the content.</summary>
    public string? MediaType { get; init; }

    /// <summary>The name that a file had where it came from.</summary>
    public string? FileName { get; init; }

    /// <summary>The bytes of what was received, decompressed.</summary>
    public long? Bytes { get; init; }

    /// <summary>Their SHA-256, in lower-case hexadecimal; the name of the stored file.</summary>
    public string? Hash { get; init; }

    /// <summary>The bytes of the record of the exchange, a WARC file.</summary>
    public long? WarcBytes { get; init; }

    /// <summary>Its SHA-256.</summary>
    public string? WarcHash { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>The capture as it is listed beside its source: without what identifies the source where that is confidential.</summary>
    internal Capture AsSeenOf(Source source) =>
        source.IsConfidential ? this with { AskedAddress = null, FinalAddress = null, FileName = null, Reason = Reason is null ? null : "Open the capture to see why." } : this;

    /// <summary>The SHA-256 of one of its files, or nothing where it has no such file.</summary>
    internal string? HashOf(CapturePart part) => part == CapturePart.Content ? Hash : WarcHash;

    /// <summary>Whether it neither waits nor runs.</summary>
    public bool HasEnded => State is CaptureState.Kept or CaptureState.Failed;
}
