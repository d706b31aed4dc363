using FactCheck.People;
using FactCheck.Verdicts;

namespace FactCheck.Review;

/// <summary>A named person's recorded answer to one verdict: signed off, changes requested, or an editor's decision.</summary>
public sealed record SignOff
{
    public required SignOffId Id { get; init; }

    public required VerdictId VerdictId { get; init; }

    public required SignOffKind Kind { get; init; }

    public string? Note { get; init; }

    public required PersonId GivenBy { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public DateTimeOffset? VoidedAt { get; init; }

    public string? VoidedBecause { get; init; }

    public bool IsValid => VoidedAt is null;
}
