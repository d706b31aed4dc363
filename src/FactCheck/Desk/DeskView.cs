using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>What waits on whom, as one person's desk shows it.</summary>
public sealed record DeskView
{
    /// <summary>Unfinished claims of articles that are due within a day or overdue, whoever they wait on.</summary>
    public required IReadOnlyList<DeskRow> DueToday { get; init; }

    public required IReadOnlyList<DeskRow> WaitingOnMe { get; init; }

    public required IReadOnlyList<DeskRow> WaitingOnOthers { get; init; }

    public required IReadOnlyList<ArticleProgress> Articles { get; init; }

    public required IReadOnlyDictionary<PersonId, Person> People { get; init; }
}

/// <summary>A claim on the desk, with the reason why it is there.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Article">Its article.</param>
/// <param name="Why">The reason in a few words.</param>
/// <param name="WaitsOn">The person it waits on, where it is one.</param>
/// <param name="Since">Since when it waits; older comes first.</param>
public sealed record DeskRow(Claim Claim, Article Article, string Why, PersonId? WaitsOn, DateTimeOffset Since);
