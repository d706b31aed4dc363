namespace FactCheck.Claims;

/// <summary>Identifies a claim.</summary>
public readonly record struct ClaimId(Guid Value) : IId<ClaimId>
{
    public static ClaimId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
