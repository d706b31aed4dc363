namespace FactCheck.Sources.Drawing;

/// <summary>A picture of a captured page, drawn by this server's browser; or that it is still to be drawn. It illustrates the capture and is no part of what was received.</summary>
public sealed record Rendering
{
    public required CaptureId CaptureId { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next; nothing once it is drawn or was given up.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was drawn.</summary>
    public DateTimeOffset? DrawnAt { get; init; }

    /// <summary>The SHA-256 of the picture, a PNG; nothing where there is none.</summary>
    public string? Hash { get; init; }

    /// <summary>How many styles, pictures and fonts were fetched for it when it was drawn.</summary>
    public int Fetched { get; init; }

    /// <summary>How many things it named that were not.</summary>
    public int LeftOut { get; init; }

    /// <summary>Why there is no picture, in the reader's words.</summary>
    public string? Reason { get; init; }

    public int Version { get; init; } = 1;
}
