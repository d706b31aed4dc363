using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>What waits on whom, as one person's desk shows it.</summary>
public sealed record DeskView
{
    /// <summary>Unfinished claims of articles that are due within a day or overdue, whoever they wait on; the nearest deadline first.</summary>
    public required IReadOnlyList<DeskRow> DueToday { get; init; }

    /// <summary>What only this person, or this person among others, can bring on; what waits longest comes first.</summary>
    public required IReadOnlyList<DeskRow> WaitingOnMe { get; init; }

    public required IReadOnlyList<DeskRow> WaitingOnOthers { get; init; }

    /// <summary>What this person put out of their sight, in none of the lists above; what comes back soonest first.</summary>
    public required IReadOnlyList<SnoozedRow> Snoozed { get; init; }

    public required IReadOnlyList<ArticleProgress> Articles { get; init; }

    public required IReadOnlyDictionary<PersonId, Person> People { get; init; }

    /// <summary>How much each person who checks has; nothing where this person may not know.</summary>
    public required IReadOnlyList<Workload>? Workloads { get; init; }

    /// <summary>Whether this person may give claims to others.</summary>
    public required bool MayAssignOthers { get; init; }
}

/// <summary>A snoozed claim and when it comes back by itself.</summary>
public sealed record SnoozedRow(DeskRow Row, DateTimeOffset Until);

/// <summary>How much one person has on their desk.</summary>
/// <param name="Person">Who.</param>
/// <param name="Held">Unfinished claims that are theirs to bring on: assigned to them, or sent back to them.</param>
/// <param name="DueToday">How many of these are due within a day or overdue.</param>
/// <param name="InReview">Claims whose verdict they proposed and that wait for others' answers.</param>
public sealed record Workload(Person Person, int Held, int DueToday, int InReview);
