using FactCheck.People;

namespace FactCheck.Sources.PublicCopies;

/// <summary>A copy of a source's page at a public web archive, which a person asked for; or the attempt to get one.</summary>
public sealed record PublicCopy
{
    public required PublicCopyId Id { get; init; }

    public required SourceId SourceId { get; init; }

    /// <summary>The address that the archive was told, and with it the world.</summary>
    public required string Address { get; init; }

    /// <summary>What the settings call the archive.</summary>
    public required string Archive { get; init; }

    public required PersonId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the archive had answered, or had not; nothing while it is asked, and for good where the server stopped meanwhile.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where the copy is.</summary>
    public string? CopyAddress { get; init; }

    /// <summary>Why there is none, in the reader's words.</summary>
    public string? Reason { get; init; }

    public int Version { get; init; } = 1;
}
