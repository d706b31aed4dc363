using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Sources.Revisiting;

namespace FactCheck.Sources;

/// <summary>A source applied to a claim: stance, excerpt, locator.</summary>
public sealed record Evidence
{
    public required EvidenceId Id { get; init; }

    public required ClaimId ClaimId { get; init; }

    public required SourceId SourceId { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>The words of the source that bear on the claim.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Where in the source they stand: a page, a paragraph, a minute.</summary>
    public string? Locator { get; init; }

    public int Version { get; init; } = 1;

    public required PersonId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public PersonId? WithdrawnBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public string? WithdrawnBecause { get; init; }

    /// <summary>What became of the page that it rests on, as long as nobody settled that; nothing where it stands as captured.</summary>
    public PageFate? Page { get; init; }

    public bool IsWithdrawn => WithdrawnAt is not null;
}
