using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Which changes somebody looks for; what is left out narrows nothing.</summary>
public sealed record ChangeFilter
{
    /// <summary>Any of these kinds; none means all.</summary>
    public IReadOnlyList<ChangeKind> Kinds { get; init; } = [];

    /// <summary>What this person did, or what was done to them.</summary>
    public PersonId? Person { get; init; }

    public ArticleId? Article { get; init; }

    public ClaimId? Claim { get; init; }

    /// <summary>From this day on, in UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Up to the end of this day, in UTC.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What its details say somewhere, whatever the case of plain letters.</summary>
    public string? Words { get; init; }
}
