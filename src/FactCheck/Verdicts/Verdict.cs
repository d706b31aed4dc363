using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Verdicts;

/// <summary>The conclusion about a claim: rating and explanation.</summary>
public sealed record Verdict
{
    public required VerdictId Id { get; init; }

    public required ClaimId ClaimId { get; init; }

    /// <summary>The key of its rating.</summary>
    public required string Rating { get; init; }

    public required string Explanation { get; init; }

    public VerdictState State { get; init; } = VerdictState.Current;

    public required PersonId ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Whether a second one was asked for, given without seeing the first.</summary>
    public bool IsBlind { get; init; }

    /// <summary>When both were in, so that they could be seen.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Whether nobody but who proposed it may see it yet.</summary>
    public bool IsSealed => IsBlind && OpenedAt is null;
}
