namespace FactCheck.Claims;

/// <summary>The fields of a claim that a person writes.</summary>
public sealed record ClaimFields
{
    /// <summary>The claim as it can be checked; blank for a new claim to be worded as its words.</summary>
    public required string Wording { get; init; }

    public ClaimKind Kind { get; init; } = ClaimKind.Other;

    public string? Claimant { get; init; }

    /// <summary>What the claimant is; nothing where their name tells.</summary>
    public ClaimantKind? ClaimantKind { get; init; }

    public ClaimPriority Priority { get; init; } = ClaimPriority.Normal;

    /// <summary>The fields as they stand.</summary>
    public static ClaimFields Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new ClaimFields { Wording = claim.Wording, Kind = claim.Kind, Claimant = claim.Claimant, ClaimantKind = claim.ClaimantKind, Priority = claim.Priority };
    }

    internal static ClaimFields Of(FieldMerge<ClaimFields> merge) => new()
    {
        Wording = merge.Of("wording", fields => fields.Wording),
        Kind = merge.Of("kind", fields => fields.Kind),
        Claimant = merge.Of("claimant", fields => fields.Claimant),
        ClaimantKind = merge.Of("claimantKind", fields => fields.ClaimantKind),
        Priority = merge.Of("priority", fields => fields.Priority),
    };

    internal ClaimFields Cleaned()
    {
        var claimant = Typed.Line(Claimant);
        return this with { Wording = Typed.Text(Wording) ?? "", Claimant = claimant, ClaimantKind = claimant is null ? null : ClaimantKind };
    }

    internal Refusal? Check() =>
        Typed.Required("wording", Wording.Length == 0 ? null : Wording, MostWording, "Word the claim as it can be checked.")
        ?? Typed.TooLong("claimant", Claimant, Typed.MostLine)
        ?? (ClaimantKind is { } who && !Enum.IsDefined(who) ? Refusal.Invalid("claimantKind", "Choose whether the claimant is a person or an organisation.") : null)
        ?? (Enum.IsDefined(Kind) ? null : Refusal.Invalid("kind", "Choose what kind of claim this is."))
        ?? (Enum.IsDefined(Priority) ? null : Refusal.Invalid("priority", "Choose a priority."));

    /// <summary>The most UTF-16 code units of a wording.</summary>
    public const int MostWording = 2_000;
}
