using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>One checkable statement of an article: its wording, kind, claimant, and where it stands.</summary>
public sealed record Claim
{
    public required ClaimId Id { get; init; }

    public required ArticleId ArticleId { get; init; }

    /// <summary>Its number in the article, given when a person makes or accepts it; a suggestion has none.</summary>
    public int? Number { get; init; }

    /// <summary>The claim as it can be checked, which may differ from the article's words.</summary>
    public required string Wording { get; init; }

    public required ClaimKind Kind { get; init; }

    /// <summary>Who said it; nobody where the article itself says it.</summary>
    public string? Claimant { get; init; }

    /// <summary>What the claimant is; nothing where nobody said, and their name tells.</summary>
    public ClaimantKind? ClaimantKind { get; init; }

    public required ClaimPriority Priority { get; init; }

    public required ClaimStatus Status { get; init; }

    /// <summary>Why it was set aside, reopened or sent to re-check.</summary>
    public string? Reason { get; init; }

    /// <summary>Why the program suggested it, in words.</summary>
    public string? SuggestedFor { get; init; }

    /// <summary>How check-worthy the program thought it, 0 to 1.</summary>
    public double? Worth { get; init; }

    public PersonId? AssigneeId { get; init; }

    /// <summary>Whether an editor asks, for this claim alone, that a second verdict is given without seeing the first.</summary>
    public bool BlindSecond { get; init; }

    /// <summary>Counts the writes to the claim and to its evidence, verdicts, sign-offs and queries.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who made or accepted it; nobody while it is only suggested.</summary>
    public PersonId? CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when it has its status; nothing while it has the one it began with.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Its passages in the newest revision it was seen in, in text order.</summary>
    public IReadOnlyList<TextAnchor> Anchors { get; init; } = [];

    /// <summary>Queries to the author that have no answer yet.</summary>
    public int OpenQueries { get; init; }

    /// <summary>What people wrote about it; writing does not count as a write to the claim, so that nobody's sign-off is stale for a word.</summary>
    public int Comments { get; init; }

    /// <summary>Wordings that are suggested beside it and neither accepted nor declined.</summary>
    public int OpenWordings { get; init; }

    /// <summary>The passages that have a place in this revision, those whose words changed among them.</summary>
    public IEnumerable<TextAnchor> AttachedIn(RevisionId revision) =>
        Anchors.Where(anchor => anchor.RevisionId == revision && anchor.Stands);

    /// <summary>Whether some passage stands in this revision and none was lost or is asked about.</summary>
    public bool StandsIn(RevisionId revision) =>
        Anchors.Count > 0 && Anchors.All(anchor => anchor.RevisionId == revision && anchor.Stands);

    /// <summary>Whether so much hangs on it that one source is not enough.</summary>
    public bool IsWeighty => Priority is ClaimPriority.Central or ClaimPriority.LegallyRisky;

    /// <summary>Whether a person took it in, so that it covers its sentences.</summary>
    public bool CoversText => Number is not null;
}
