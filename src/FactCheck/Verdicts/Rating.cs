namespace FactCheck.Verdicts;

/// <summary>A value on the newsroom's rating scale.</summary>
public sealed record Rating
{
    public required string Key { get; init; }

    /// <summary>The word on the page (schema.org <c>reviewRating.alternateName</c>).</summary>
    public required string Word { get; init; }

    public required string Meaning { get; init; }

    /// <summary>Which icon and colour it wears: accurate, context, inaccurate, unproven or outdated.</summary>
    public required string Tone { get; init; }

    /// <summary>schema.org <c>ratingValue</c> from 1 (worst) to 5 (best); none where the rating is off that scale.</summary>
    public int? Value { get; init; }

    public int Position { get; init; }

    /// <summary>Whether a verdict with it needs evidence with an excerpt; "Unproven" needs only its reason.</summary>
    public bool NeedsEvidence { get; init; }
}
