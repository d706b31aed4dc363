using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Sources that go back to the same origin, as copies of one agency's wire, and count as one.</summary>
public sealed record SourceGroup
{
    public required SourceGroupId Id { get; init; }

    /// <summary>What it is called: the agency, the publisher, the paper they all copy.</summary>
    public required string Name { get; init; }

    public required PersonId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
