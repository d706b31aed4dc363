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
}
