namespace FactCheck.Sources;

/// <summary>The fields of a piece of evidence that a person writes.</summary>
public sealed record EvidenceFields
{
    public required Stance Stance { get; init; }

    public string? Excerpt { get; init; }

    public string? Locator { get; init; }

    /// <summary>The fields as they stand.</summary>
    public static EvidenceFields Of(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new EvidenceFields { Stance = evidence.Stance, Excerpt = evidence.Excerpt, Locator = evidence.Locator };
    }

    internal static EvidenceFields Of(FieldMerge<EvidenceFields> merge) => new()
    {
        Stance = merge.Of("stance", fields => fields.Stance),
        Excerpt = merge.Of("excerpt", fields => fields.Excerpt),
        Locator = merge.Of("locator", fields => fields.Locator),
    };

    internal EvidenceFields Cleaned() => this with { Excerpt = Typed.Text(Excerpt), Locator = Typed.Line(Locator) };

    internal Refusal? Check() =>
        (Enum.IsDefined(Stance) ? null : Refusal.Invalid("stance", "Choose whether it supports, contradicts or gives context."))
        ?? Typed.TooLong("excerpt", Excerpt, Typed.MostParagraph)
        ?? Typed.TooLong("locator", Locator, Typed.MostLine);
}
