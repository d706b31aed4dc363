namespace FactCheck.Claims;

/// <summary>Identifies a clearance.</summary>
public readonly record struct ClearanceId(Guid Value) : IId<ClearanceId>
{
    public static ClearanceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
