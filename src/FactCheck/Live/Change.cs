using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>One recorded act: the audit record, the live notice and the history entry in one.</summary>
public sealed record Change
{
    /// <summary>Its place in the chain, from 1; the database gives it.</summary>
    public long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who acted; nobody where the program did it on its own.</summary>
    public PersonId? PersonId { get; init; }

    public required ChangeKind Kind { get; init; }

    public ArticleId? ArticleId { get; init; }

    public ClaimId? ClaimId { get; init; }

    /// <summary>What changed, by name; ids instead of people's and sources' names, so that those can be erased.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
