namespace FactCheck.Sources.Timestamping;

/// <summary>What an authority elsewhere signed: that a file of a capture existed at a moment (RFC 3161); or that it is still to be asked.</summary>
public sealed record Timestamp
{
    public required CaptureId CaptureId { get; init; }

    /// <summary>Which of the capture's files.</summary>
    public required CapturePart Part { get; init; }

    /// <summary>The name that the settings give the authority.</summary>
    public required string Authority { get; init; }

    public required TimestampState State { get; init; }

    /// <summary>How often the authority was asked.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is asked next; nothing once it answered or was given up. Whoever asks moves it on first, so that a process that dies leaves it to be asked again.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What the last answer lacked, in the reader's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The moment that the authority signed.</summary>
    public DateTimeOffset? StampedAt { get; init; }

    /// <summary>The SHA-256 of the stored answer.</summary>
    public string? TokenHash { get; init; }

    /// <summary>Whom the certificate names that signed.</summary>
    public string? Signer { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>The SHA-256 that is signed: that of the file.</summary>
    internal string? HashIn(Capture capture) => capture.HashOf(Part);
}
