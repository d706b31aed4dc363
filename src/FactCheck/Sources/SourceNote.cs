using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>What somebody of the desk wrote on a source's reliability; it stays as they wrote it.</summary>
public sealed record SourceNote
{
    public required SourceNoteId Id { get; init; }

    public required SourceId SourceId { get; init; }

    public required string Text { get; init; }

    public required PersonId WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}
