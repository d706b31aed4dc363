using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>One step of splitting a text by one person, with what stood before it and what it left, so that it can be undone.</summary>
public sealed record SplitStep
{
    public required SplitStepId Id { get; init; }

    public required ArticleId ArticleId { get; init; }

    public required RevisionId RevisionId { get; init; }

    public required PersonId PersonId { get; init; }

    public required SplitStepKind Kind { get; init; }

    /// <summary>What it touched, as it stood before; what is missing here it made.</summary>
    public required StepImage Before { get; init; }

    /// <summary>The same as it left it, what the step is about first; a clearance that is missing here it took back.</summary>
    public required StepImage After { get; init; }

    /// <summary>What went from one claim to another with it.</summary>
    public IReadOnlyList<Moved> Moved { get; init; } = [];

    /// <summary>The claims that it was meant for and that stayed as they were.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The ids under which it was undone and done again, where a browser or program gave one, oldest first.</summary>
    public IReadOnlyList<SplitStepId> Turns { get; init; } = [];

    /// <summary>When it was taken; later than the person's step before.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>When it was undone; nothing while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    public bool IsUndone => UndoneAt is not null;

    /// <summary>
    /// The step where a claim stands again as it was, under another version and perhaps another number: what it remembers
    /// of that state it remembers under the new version, and of the claim under the new number.
    /// </summary>
    internal SplitStep Renamed(Claim was, Claim stands) =>
        this with { Before = Before.Renamed(was, stands), After = After.Renamed(was, stands) };
}

/// <summary>The claims, with their anchors in the step's revision, and the clearances that a step touched.</summary>
public sealed record StepImage(IReadOnlyList<Claim> Claims, IReadOnlyList<Clearance> Clearances)
{
    internal Claim? Find(ClaimId id) => Claims.FirstOrDefault(claim => claim.Id == id);

    internal bool Has(ClearanceId id) => Clearances.Any(clearance => clearance.Id == id);

    internal StepImage Renamed(Claim was, Claim stands) =>
        Find(was.Id) is { } known && (known.Version == was.Version || known.Number != stands.Number)
            ? this with { Claims = [.. Claims.Select(claim => claim.Id == was.Id ? Renamed(claim, was, stands) : claim)] }
            : this;

    private static Claim Renamed(Claim known, Claim was, Claim stands) => known with
    {
        Version = known.Version == was.Version ? stands.Version : known.Version,
        Number = known.Number is not null && known.Number == was.Number ? stands.Number : known.Number,
    };
}

/// <summary>Something that went from one claim to another.</summary>
/// <param name="What">The follower that moved it, by its name.</param>
/// <param name="Id">Its id.</param>
/// <param name="From">The claim it was on.</param>
/// <param name="To">The claim it went to.</param>
public sealed record Moved(string What, Guid Id, ClaimId From, ClaimId To);

/// <summary>A claim that an act on several left as it was, and why.</summary>
public sealed record LeftOut(ClaimId Id, int? Number, Refusal Refusal);
