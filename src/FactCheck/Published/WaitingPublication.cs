using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>A publication that was frozen and that no reader may see yet: it waits for a second person, for its time, or for both.</summary>
public sealed record WaitingPublication
{
    public required ArticleId ArticleId { get; init; }

    /// <summary>What it would be: nothing for the first publication.</summary>
    public NoteKind? NoteKind { get; init; }

    public string? Note { get; init; }

    /// <summary>Everything that would be shown, as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content: what the second person confirms.</summary>
    public required string ContentHash { get; init; }

    /// <summary>No reader sees anything of it before; nothing where it is shown once it is confirmed.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether another editor must confirm it.</summary>
    public required bool NeedsSecond { get; init; }

    public required PersonId ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public PersonId? ConfirmedBy { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Why it was not shown when its time had come, in words.</summary>
    public string? HeldBecause { get; init; }

    /// <summary>Whether all who must agree to it have.</summary>
    public bool IsAgreed => !NeedsSecond || ConfirmedBy is not null;

    /// <summary>Whether it may be shown at this moment.</summary>
    public bool IsDue(DateTimeOffset now) => IsAgreed && HeldBecause is null && (DueAt is not { } due || due <= now);
}
